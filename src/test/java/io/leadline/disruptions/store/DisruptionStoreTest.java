package io.leadline.disruptions.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.disruptions.Disruption;
import io.leadline.disruptions.DisruptionExample;
import io.leadline.storage.ContractOf;
import io.leadline.storage.Outboxes;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoDisruptions.class)
class DisruptionStoreTest {

    private TestStore store;
    private MongoDisruptions disruptions;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = TestStore.in(folder, new DisruptionMigrations());
        disruptions = new MongoDisruptions(store.database(), new Outboxes());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void itComesBackAsItWasAndIsChangedByWhoSawItLast() {
        Disruption one = DisruptionExample.deciding("D-1", "S1");

        assertThat(disruptions.add(one)).isTrue();
        assertThat(disruptions.add(one)).isFalse();
        assertThat(disruptions.find("D-1")).contains(one);
        assertThat(disruptions.save(one)).isTrue();
        assertThat(disruptions.save(one)).as("of what was changed since").isFalse();
        assertThat(disruptions.find("D-2")).isEmpty();
    }

    @Test
    void numbersAreGivenOnceAndTheOpenOnesStandFirst() {
        assertThat(disruptions.nextId()).isNotEqualTo(disruptions.nextId());
        disruptions.add(DisruptionExample.deciding("D-1", "S1"));
        disruptions.add(DisruptionExample.deciding("D-2", "S2"));

        assertThat(disruptions.open(9)).extracting(Disruption::id).containsExactly("D-1", "D-2");
        assertThat(disruptions.open(1)).hasSize(1);
        assertThat(disruptions.all(0, 1).rows()).extracting(Disruption::id).containsExactly("D-2");
        assertThat(disruptions.all(1, 1).rows()).extracting(Disruption::id).containsExactly("D-1");
        assertThat(disruptions.all(0, 9).total()).isEqualTo(2);
        assertThat(disruptions.waiting(9)).isEmpty();
    }
}
