package io.leadline.shared;

import java.util.Optional;
import java.util.function.Supplier;

/** Does again what lost against somebody else's change: reads what is stored now, decides on that, and writes. */
public final class Conflicts {

    /** A conflict means that another change went through; so many in a row do not happen to one thing. */
    private static final int TRIES = 50;

    private Conflicts() {}

    /**
     * @param what is changed, for the message of the exception
     * @param attempt empty if somebody else was faster
     * @throws IllegalStateException if others were faster every time
     */
    public static <T> T retry(String what, Supplier<Optional<T>> attempt) {
        for (int i = 0; i < TRIES; i++) {
            Optional<T> done = attempt.get();
            if (done.isPresent()) {
                return done.get();
            }
        }
        throw new IllegalStateException(what + " was changed by others " + TRIES + " times in a row");
    }
}
