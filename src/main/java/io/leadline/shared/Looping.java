package io.leadline.shared;

/** What looks again and again as long as the application runs. */
public interface Looping {

    /** Started and stopped with the application; the same each time it is asked for. */
    Poll poll();

    /** Whether it goes its way beside what there is to do, so that nobody waits for it. */
    default boolean beside() {
        return false;
    }
}
