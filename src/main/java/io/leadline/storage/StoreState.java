package io.leadline.storage;

/** Whether the store can be reached, for those who would rather not wait for it. */
public interface StoreState {

    /** Asks it; answers within two seconds. */
    boolean reachable();
}
