package io.leadline.identity;

import org.jspecify.annotations.Nullable;

/**
 * A user with what is needed to sign in; for the insides of this package alone.
 *
 * @param passwordHash with the name of its algorithm in front; null until a password is set
 * @param epoch grows with every new password and every change of roles, organisation or activity; a session of an older epoch is over
 */
public record Account(User user, @Nullable String passwordHash, int epoch) {

    /** Without the hash, so that no log ever holds one. */
    @Override
    public String toString() {
        return "Account(" + user.id() + ", epoch " + epoch + ")";
    }
}
