package io.leadline.identity.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.identity.Actor;
import io.leadline.identity.ApiKey;
import io.leadline.identity.ApiKeys;
import io.leadline.identity.ApiScope;
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

@ContractOf(MongoApiKeys.class)
class ApiKeyStoreTest {

    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");
    private static final Actor ADMIN =
            new Actor("admin", "Admin", Set.of(Role.ADMIN), null, Locale.ENGLISH, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private TestStore store;
    private ApiKeys keys;

    @BeforeEach
    void open() {
        store = TestStore.in(folder, new ApiKeyIndexes());
        keys = at(NOW);
    }

    private ApiKeys at(Instant now) {
        return new MongoApiKeys(store.database(), Clock.fixed(now, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aKeyIsFoundByItsSecretOfWhichOnlyAHashIsKept() {
        ApiKeys.Issued issued = keys.issue(wish("Shop", null), ADMIN);

        assertThat(keys.resolve(issued.secret())).contains(issued.key());
        assertThat(keys.resolve(issued.secret().toUpperCase(Locale.ROOT))).isEmpty();
        assertThat(keys.resolve("")).isEmpty();
        assertThat(store.database()
                        .getCollection(MongoApiKeys.COLLECTION)
                        .find()
                        .first()
                        .toJson())
                .doesNotContain(issued.secret().substring(12));
        assertThat(keys.issue(wish("Shop", null), ADMIN).secret()).isNotEqualTo(issued.secret());
    }

    @Test
    void whatIsRevokedOpensNothingAndStaysInTheList() {
        ApiKeys.Issued issued = keys.issue(wish("Shop", null), ADMIN);

        keys.revoke(issued.key().id(), ADMIN);
        at(NOW.plusSeconds(60)).revoke(issued.key().id(), ADMIN);

        ApiKey key = keys.resolve(issued.secret()).orElseThrow();
        assertThat(key.opensAt(NOW)).isFalse();
        assertThat(key.revokedAt()).isEqualTo(NOW);
        assertThat(keys.list(0, 10).rows()).containsExactly(key);
        assertThat(keys.revoke("K-none", ADMIN)).isEmpty();
    }

    @Test
    void whatHasAnEndOpensNothingFromThenOn() {
        ApiKey key = keys.issue(wish("Shop", NOW.plusSeconds(10)), ADMIN).key();

        assertThat(key.opensAt(NOW.plusSeconds(9))).isTrue();
        assertThat(key.opensAt(NOW.plusSeconds(10))).isFalse();
    }

    @Test
    void theLastUseIsKnownToTheMinute() {
        ApiKeys.Issued issued = keys.issue(wish("Shop", null), ADMIN);

        keys.used(issued.key());
        at(NOW.plusSeconds(30)).used(keys.resolve(issued.secret()).orElseThrow());
        assertThat(keys.resolve(issued.secret()).orElseThrow().usedAt()).isEqualTo(NOW);

        at(NOW.plus(Duration.ofMinutes(5))).used(keys.resolve(issued.secret()).orElseThrow());
        assertThat(keys.resolve(issued.secret()).orElseThrow().usedAt()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
    }

    @Test
    void theNewestComeFirst() {
        at(NOW).issue(wish("first", null), ADMIN);
        at(NOW.plusSeconds(1)).issue(wish("second", null), ADMIN);

        assertThat(keys.list(0, 1).rows()).extracting(ApiKey::name).containsExactly("second");
        assertThat(keys.list(1, 1).rows()).extracting(ApiKey::name).containsExactly("first");
        assertThat(keys.list(0, 1).total()).isEqualTo(2);
    }

    @Test
    void aKeyForStockHasChannelsAndNoneOfASupplierIsForStock() {
        assertThatThrownBy(() ->
                        keys.issue(new ApiKeys.Wish("x", Set.of(ApiScope.STOCK_READ), Set.of(), null, null), ADMIN))
                .hasMessageContaining("channels");
        assertThatThrownBy(() -> keys.issue(
                        new ApiKeys.Wish("x", Set.of(ApiScope.STOCK_READ), Set.of("web"), "S1", null), ADMIN))
                .hasMessageContaining("company's alone");
        assertThatThrownBy(() -> keys.issue(new ApiKeys.Wish("x", Set.of(), Set.of(), null, null), ADMIN))
                .hasMessageContaining("a scope");
    }

    private static ApiKeys.Wish wish(String name, @Nullable Instant endsAt) {
        return new ApiKeys.Wish(name, Set.of(ApiScope.STOCK_READ), Set.of("web"), null, endsAt);
    }
}
