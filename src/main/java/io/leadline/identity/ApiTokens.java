package io.leadline.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What stands for a key for a short time (OAuth 2.0, client credentials): it opens no more than its key, and nothing from the
 * moment on in which that is revoked or ends.
 */
public interface ApiTokens {

    /** @param token told this once; only its hash is stored */
    record Issued(String token, Instant endsAt) {}

    /** @param scopes what it opens, of what the key opens */
    Issued issue(ApiKey key, Set<ApiScope> scopes);

    /** The key as far as the token stands for it; empty for one that is unknown or over. */
    Optional<ApiKey> resolve(String token);
}
