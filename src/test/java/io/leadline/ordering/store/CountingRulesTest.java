package io.leadline.ordering.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoCountingRules.class)
class CountingRulesTest {

    private TestStore store;
    private MongoCountingRules rules;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = TestStore.in(folder);
        rules = new MongoCountingRules(store.database());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aPlaceCountsBlindFromWhenThatIsSaidUntilItIsTakenBack() {
        assertThat(rules.isBlind("L1")).isFalse();
        assertThat(rules.blind()).isEmpty();

        rules.setBlind("L1", true);
        rules.setBlind("L1", true);
        rules.setBlind("L2", false);

        assertThat(rules.isBlind("L1")).isTrue();
        assertThat(rules.isBlind("L2")).isFalse();
        assertThat(rules.blind()).containsExactly("L1");

        rules.setBlind("L1", false);

        assertThat(rules.isBlind("L1")).isFalse();
        assertThat(rules.blind()).isEmpty();
    }
}
