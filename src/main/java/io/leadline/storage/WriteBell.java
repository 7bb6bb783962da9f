package io.leadline.storage;

/**
 * Rings after a collection was written to, by whichever process. The embedded store can tell; a MongoDB of the user's cannot, and
 * is asked again and again.
 */
@FunctionalInterface
public interface WriteBell {

    /**
     * @param told after each command that changes the collection; it has to be quick
     * @return whether it will ever be told
     */
    boolean onWrite(String collection, Runnable told);
}
