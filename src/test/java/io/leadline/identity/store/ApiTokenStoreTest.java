package io.leadline.identity.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.Actor;
import io.leadline.identity.ApiKey;
import io.leadline.identity.ApiKeys;
import io.leadline.identity.ApiScope;
import io.leadline.identity.ApiTokens;
import io.leadline.identity.Role;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoApiTokens.class)
class ApiTokenStoreTest {

    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");
    private static final Actor ADMIN =
            new Actor("admin", "Admin", Set.of(Role.ADMIN), null, Locale.ENGLISH, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private TestStore store;
    private ApiKeys keys;

    @BeforeEach
    void open() {
        store = TestStore.in(folder, new ApiKeyIndexes(), new ApiTokenIndexes());
        keys = new MongoApiKeys(store.database(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private ApiTokens at(Instant now) {
        return new MongoApiTokens(store.database(), keys, Clock.fixed(now, ZoneOffset.UTC));
    }

    private ApiKey key(@Nullable Instant endsAt) {
        return keys.issue(
                        new ApiKeys.Wish(
                                "Shop",
                                Set.of(ApiScope.STOCK_READ, ApiScope.CATALOG_READ),
                                Set.of("web"),
                                null,
                                endsAt),
                        ADMIN)
                .key();
    }

    @Test
    void aTokenStandsForItsKeyAsFarAsWasAskedForAQuarterOfAnHour() {
        ApiKey key = key(null);
        ApiTokens.Issued whole = at(NOW).issue(key, key.scopes());
        ApiTokens.Issued part = at(NOW).issue(key, Set.of(ApiScope.CATALOG_READ, ApiScope.STOCK_RESERVE));

        assertThat(at(NOW).resolve(whole.token())).contains(key);
        ApiKey narrow = at(NOW).resolve(part.token()).orElseThrow();
        assertThat(narrow.scopes()).containsExactly(ApiScope.CATALOG_READ);
        assertThat(narrow.isForChannel("web")).isFalse();
        assertThat(whole.endsAt()).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
        assertThat(at(whole.endsAt().minusMillis(1)).resolve(whole.token())).isPresent();
        assertThat(at(whole.endsAt()).resolve(whole.token())).isEmpty();
        assertThat(at(NOW).resolve("")).isEmpty();
        assertThat(keys.resolve(whole.token())).as("it is no key").isEmpty();
    }

    @Test
    void onlyItsHashIsKept() {
        String token = at(NOW).issue(key(null), Set.of(ApiScope.CATALOG_READ)).token();

        assertThat(store.database()
                        .getCollection(MongoApiTokens.COLLECTION)
                        .find()
                        .first()
                        .toJson())
                .doesNotContain(token.substring(20));
    }

    @Test
    void itEndsWithItsKey() {
        ApiKey key = key(NOW.plusSeconds(60));
        ApiTokens.Issued issued = at(NOW).issue(key, key.scopes());
        assertThat(issued.endsAt()).isEqualTo(NOW.plusSeconds(60));

        keys.revoke(key.id(), ADMIN);

        assertThat(at(NOW).resolve(issued.token()).orElseThrow().opensAt(NOW)).isFalse();
    }

    @Test
    void whoeverAsksForOneWithEachRequestFillsNoStore() {
        ApiKey key = key(null);
        ApiKey other = key(null);
        String others = at(NOW).issue(other, other.scopes()).token();
        String first = at(NOW).issue(key, key.scopes()).token();
        for (int i = 1; i <= MongoApiTokens.MOST; i++) {
            at(NOW.plusMillis(i)).issue(key, key.scopes());
        }

        assertThat(at(NOW).resolve(first)).isEmpty();
        assertThat(at(NOW).resolve(others)).isPresent();
        at(NOW.plus(Duration.ofHours(1))).issue(key, key.scopes());
        assertThat(store.database().getCollection(MongoApiTokens.COLLECTION).countDocuments())
                .as("what is over is gone")
                .isEqualTo(1);
    }
}
