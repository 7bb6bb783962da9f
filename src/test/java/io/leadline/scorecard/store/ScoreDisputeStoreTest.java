package io.leadline.scorecard.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.scorecard.ScoreDispute;
import io.leadline.shared.Sku;
import io.leadline.storage.ContractOf;
import io.leadline.storage.Outboxes;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoScoreDisputes.class)
class ScoreDisputeStoreTest {

    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");

    private TestStore store;
    private MongoScoreDisputes disputes;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = TestStore.in(folder, new DisputeMigrations());
        disputes = new MongoScoreDisputes(store.database(), new Outboxes());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static ScoreDispute dispute(
            String id, long version, String supplier, String order, ScoreDispute.@Nullable Answer answer) {
        return new ScoreDispute(
                id,
                version,
                supplier,
                order,
                "1",
                new Sku("CUP"),
                LocalDate.of(2030, 2, 1),
                "It was here",
                "jana",
                "Jana",
                NOW.plusSeconds(id.charAt(id.length() - 1)),
                answer,
                List.of());
    }

    private static ScoreDispute.Answer answer(boolean accepted) {
        return new ScoreDispute.Answer(accepted, accepted ? "" : "It was not", "bea", "Bea", NOW.plusSeconds(99));
    }

    @Test
    void aRowIsDisputedOnceWhileItWaitsAndNeverAfterItWasTakenOut() {
        ScoreDispute first = dispute("SD-1", 0, "S1", "O-1", null);
        assertThat(disputes.add(first)).isTrue();
        assertThat(disputes.add(dispute("SD-2", 0, "S1", "O-1", null))).isFalse();
        assertThat(disputes.find("SD-1")).contains(first);
        assertThat(disputes.takenOut()).isEmpty();

        assertThat(disputes.save(dispute("SD-1", 0, "S1", "O-1", answer(false))))
                .isTrue();
        assertThat(disputes.save(dispute("SD-1", 0, "S1", "O-1", answer(true))))
                .as("of what was answered since")
                .isFalse();
        assertThat(disputes.takenOut("S1")).as("it stays").isEmpty();

        assertThat(disputes.add(dispute("SD-3", 0, "S1", "O-1", null))).isTrue();
        assertThat(disputes.save(dispute("SD-3", 0, "S1", "O-1", answer(true)))).isTrue();

        assertThat(disputes.takenOut("S1")).containsExactly("O-1|1");
        assertThat(disputes.takenOut("S2")).isEmpty();
        assertThat(disputes.takenOut()).containsExactly("O-1|1");
        assertThat(disputes.add(dispute("SD-4", 0, "S1", "O-1", null))).isFalse();
        Instant at = first.at();
        assertThat(disputes.since("S1", at)).as("whatever became of them").isEqualTo(2);
        assertThat(disputes.since("S1", at.plusSeconds(400 * 86_400L))).isZero();
        assertThat(disputes.since("S2", at)).isZero();
    }

    @Test
    void thoseThatWaitComeFirstAndNobodyElses() {
        disputes.add(dispute("SD-1", 0, "S1", "O-1", null));
        disputes.add(dispute("SD-2", 0, "S1", "O-2", null));
        disputes.add(dispute("SD-3", 0, "S2", "O-3", null));
        disputes.save(dispute("SD-2", 0, "S1", "O-2", answer(false)));

        assertThat(disputes.ofSupplier("S1", 9)).extracting(ScoreDispute::id).containsExactly("SD-1", "SD-2");
        assertThat(disputes.ofSupplier("S1", 1)).hasSize(1);
    }
}
