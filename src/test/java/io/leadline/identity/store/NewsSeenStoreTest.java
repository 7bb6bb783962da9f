package io.leadline.identity.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.NewsSeen;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoNewsSeen.class)
class NewsSeenStoreTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private TestStore store;
    private NewsSeen seen;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = TestStore.in(folder);
        seen = new MongoNewsSeen(store.database());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everybodyHasLookedForOneself() {
        seen.keep("bea", NOON);

        assertThat(seen.of("bea")).contains(NOON);
        assertThat(seen.of("ben")).isEmpty();
    }

    @Test
    void theLatestLookCountsWhicheverWindowItComesFrom() {
        seen.keep("bea", NOON);
        seen.keep("bea", NOON.minusSeconds(60));

        assertThat(seen.of("bea")).contains(NOON);
    }
}
