package io.leadline.identity;

/** Says whose accounts count here at all, by whatever way somebody comes. */
public interface Admission {

    /** Active, and made for a demonstration only where one is run. */
    boolean admits(User user);
}
