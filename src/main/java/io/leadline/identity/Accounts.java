package io.leadline.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The stored side of signing in; for the insides of this package alone. */
public interface Accounts {

    Optional<Account> find(String userId);

    Optional<Account> findByEmail(String email);

    /** The account that holds the hash of a one-time link which is still good at that moment. */
    Optional<Account> findByLink(String linkHash, Instant now);

    /** Those of the ids that there are. */
    List<Account> all(Collection<String> userIds);

    /**
     * Starts a new epoch.
     *
     * @return false if the epoch was not that one any more; nothing is changed then
     */
    boolean putPassword(String userId, int epoch, String passwordHash);

    /** Starts a new epoch, whatever it was. */
    void putPassword(String userId, String passwordHash);

    /** Whoever was invited has come. */
    void came(String userId);

    void putLink(String userId, String linkHash, Instant expiresAt);

    /** Sets the password and removes the link in one write; false if the link was not good any more. */
    boolean useLink(String linkHash, Instant now, String passwordHash);
}
