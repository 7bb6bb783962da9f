package io.leadline.identity;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a program shows to be let in. The secret itself is not here and nowhere else: only its hash is kept.
 *
 * @param id names it, in lists and in the log
 * @param name what it is for, in words of who made it
 * @param channels of whose stock it reads and takes
 * @param organisation the supplier whose program has it and who sees only what is its own, or {@link Actor#CARRIER} with the name
 *     of a logistics partner, who sees what it carries; null for the company's
 * @param by the administrator who made it
 * @param endsAt from then on it opens nothing; null for one without an end
 * @param revokedAt since then it opens nothing
 * @param usedAt last, to the minute
 */
public record ApiKey(
        String id,
        String name,
        Set<ApiScope> scopes,
        Set<String> channels,
        @Nullable String organisation,
        String by,
        Instant madeAt,
        @Nullable Instant endsAt,
        @Nullable Instant revokedAt,
        @Nullable Instant usedAt) {

    public ApiKey {
        scopes = Set.copyOf(scopes);
        channels = Set.copyOf(channels);
        boolean ofChannels = scopes.stream().anyMatch(ApiScope::isOfChannels);
        if (id.isBlank() || name.isBlank() || scopes.isEmpty()) {
            throw new IllegalArgumentException("A key has an id, a name and a scope, not '" + id + "', " + scopes);
        }
        if (ofChannels == channels.isEmpty()) {
            throw new IllegalArgumentException(
                    "Key " + id + " has channels where it is about stock and only there, not " + channels);
        }
        if (organisation != null && scopes.stream().anyMatch(ApiScope::isOfCompany)) {
            throw new IllegalArgumentException(
                    "Key " + id + " of " + organisation + " is about what is the company's alone: " + scopes);
        }
        if (isCarrier(organisation) && !scopes.stream().allMatch(ApiScope::isOfCarriers)) {
            throw new IllegalArgumentException(
                    "Key " + id + " of " + organisation + " is about what is no carrier's: " + scopes);
        }
    }

    /** Whether it is a logistics partner's. */
    public boolean isOfCarrier() {
        return isCarrier(organisation);
    }

    private static boolean isCarrier(@Nullable String organisation) {
        return organisation != null && organisation.startsWith(Actor.CARRIER);
    }

    /** The same key as far as it opens these, and nothing that it did not open before. */
    public ApiKey only(Set<ApiScope> these) {
        Set<ApiScope> both = scopes.stream().filter(these::contains).collect(Collectors.toSet());
        boolean ofChannels = both.stream().anyMatch(ApiScope::isOfChannels);
        return new ApiKey(
                id, name, both, ofChannels ? channels : Set.of(), organisation, by, madeAt, endsAt, revokedAt, usedAt);
    }

    public boolean opensAt(Instant now) {
        return revokedAt == null && (endsAt == null || now.isBefore(endsAt));
    }

    public boolean allows(ApiScope scope) {
        return scopes.contains(scope);
    }

    public boolean isForChannel(String channel) {
        return channels.contains(channel);
    }
}
