package io.leadline.identity;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account. Its password is not part of it and never leaves the store.
 *
 * @param id the name to sign in with, in lower case; never changed
 * @param email where its mails go, and the key by which another identity provider finds the account; unique
 * @param organisation see {@link Actor#organisation()}
 * @param active whether signing in is allowed
 * @param demo made for a demonstration; can sign in nowhere else
 * @param keeper of a supplier: looks after its accounts and contacts
 * @param version counts the changes; a change based on an older one is refused
 */
public record User(
        String id,
        String name,
        String email,
        Set<Role> roles,
        @Nullable String organisation,
        Locale locale,
        ZoneId zone,
        boolean active,
        boolean demo,
        boolean keeper,
        long version) {

    /** Who looks after no accounts. */
    public User(
            String id,
            String name,
            String email,
            Set<Role> roles,
            @Nullable String organisation,
            Locale locale,
            ZoneId zone,
            boolean active,
            boolean demo,
            long version) {
        this(id, name, email, roles, organisation, locale, zone, active, demo, false, version);
    }

    public User {
        roles = Set.copyOf(roles);
        if (!id.matches("[a-z0-9][a-z0-9._@+-]{1,79}")) {
            throw new IllegalArgumentException("A sign-in name has 2 to 80 of a-z 0-9 . _ @ + -, not '" + id + "'");
        }
        if (name.isBlank() || !email.matches("[^@\\s]+@[^@\\s]+")) {
            throw new IllegalArgumentException(
                    "User " + id + " has a name and a mail address, not '" + name + "', '" + email + "'");
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("User " + id + " has at least one role");
        }
    }

    public Actor actor() {
        return new Actor(id, name, roles, organisation, locale, zone);
    }

    public User withPreferences(Locale newLocale, ZoneId newZone) {
        return new User(id, name, email, roles, organisation, newLocale, newZone, active, demo, keeper, version);
    }

    public User withActive(boolean nowActive) {
        return new User(id, name, email, roles, organisation, locale, zone, nowActive, demo, keeper, version);
    }

    public User withKeeper(boolean nowKeeper) {
        return new User(id, name, email, roles, organisation, locale, zone, active, demo, nowKeeper, version);
    }

    /** The same person under another name and mail address. */
    public User called(String newName, String newEmail) {
        return new User(id, newName, newEmail, roles, organisation, locale, zone, active, demo, keeper, version);
    }
}
