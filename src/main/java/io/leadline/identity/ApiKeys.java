package io.leadline.identity;

import io.leadline.shared.Page;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys of programs. What is revoked opens nothing from then on, on every instance: nobody keeps what was found. */
public interface ApiKeys {

    /**
     * What a new key is to be.
     *
     * @param endsAt null for one without an end
     */
    record Wish(
            String name,
            Set<ApiScope> scopes,
            Set<String> channels,
            @Nullable String organisation,
            @Nullable Instant endsAt) {}

    /** @param secret told this once; only its hash is stored */
    record Issued(ApiKey key, String secret) {}

    Issued issue(Wish wish, Actor by);

    /** Empty where there is none; nothing happens if it was revoked before. */
    Optional<ApiKey> revoke(String id, Actor by);

    /** The newest first. */
    Page<ApiKey> list(int offset, int limit);

    /** The key of a secret, also one that opens nothing any more; empty for one that is unknown. */
    Optional<ApiKey> resolve(String secret);

    /** The key of this id, also one that opens nothing any more. */
    Optional<ApiKey> find(String id);

    /** Remembered to the minute. */
    void used(ApiKey key);
}
