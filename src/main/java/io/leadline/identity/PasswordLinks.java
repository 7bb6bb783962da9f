package io.leadline.identity;

import java.util.Optional;

/** One-time links with which a user sets a password without knowing one. */
public interface PasswordLinks {

    /**
     * A new link replaces an older one of the same user.
     *
     * @return path below the portal's address, {@code password/<token>}; only the token's hash is stored
     */
    String issue(String userId);

    /** The user the token was made for, unless it is used, replaced or older than a day. */
    Optional<User> resolve(String token);

    /** Sets the password and uses the token up; false if it was not good any more. */
    boolean use(String token, String password);
}
