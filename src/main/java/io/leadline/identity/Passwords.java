package io.leadline.identity;

import org.jspecify.annotations.Nullable;

/** Passwords go in and never come out. */
public interface Passwords {

    int SHORTEST = 12;

    /** Why a password is refused. */
    enum Objection {
        TOO_SHORT,
        TOO_LONG,
        TOO_COMMON,
        CONTAINS_NAME
    }

    /** Null if the password will do for that user. */
    @Nullable
    Objection objection(User user, String password);

    /**
     * Ends the user's other sessions.
     *
     * @throws IllegalArgumentException if there is an objection or no such user
     */
    void set(String userId, String password);

    /** False also if there were too many wrong ones lately. */
    boolean matches(String userId, String password);
}
