package io.leadline.disruptions.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.disruptions.AffectedLine;
import io.leadline.disruptions.AffectedLine.State;
import io.leadline.disruptions.DisruptionExample;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoAffectedLines.class)
class AffectedLineStoreTest {

    private final AffectedLine cheap = DisruptionExample.line("D-1", "O-1", 1, "CUP", 40);
    private final AffectedLine dear = DisruptionExample.line("D-1", "O-2", 1, "LAMP", 400);
    private final AffectedLine other = DisruptionExample.line("D-2", "O-1", 1, "CUP", 40);

    private TestStore store;
    private MongoAffectedLines lines;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = TestStore.in(folder, new DisruptionMigrations());
        lines = new MongoAffectedLines(store.database());
        lines.put(List.of());
        lines.put(List.of(cheap, dear, other));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theyComeBackAsTheyWereTheDearestFirst() {
        lines.put(List.of(cheap));

        assertThat(lines.find(cheap.id())).contains(cheap);
        assertThat(lines.findAll(List.of(cheap.id(), dear.id(), "none"))).containsExactlyInAnyOrder(cheap, dear);
        assertThat(lines.dearest("D-1", 0, 1).rows()).containsExactly(dear);
        assertThat(lines.dearest("D-1", 1, 9).rows()).containsExactly(cheap);
        assertThat(lines.dearest("D-1", 0, 9).total()).isEqualTo(2);
        List<AffectedLine> all = new ArrayList<>();
        lines.each("D-1", all::add);
        assertThat(all).containsExactly(dear, cheap);
    }

    @Test
    void theyAreFoundByStateBehindOneAnotherAndByWhoDeliversInstead() {
        assertThat(lines.in("D-1", State.PLANNED, "", 9)).containsExactly(cheap, dear);
        assertThat(lines.in("D-1", State.PLANNED, cheap.id(), 9)).containsExactly(dear);
        assertThat(lines.in("D-1", State.PLANNED, "", 1)).containsExactly(cheap);
        assertThat(lines.in("D-1", State.PLANNED, dear, 9)).containsExactly(cheap, dear);
        assertThat(lines.count("D-1", State.PLANNED)).isEqualTo(2);
        assertThat(lines.count("D-1", State.DONE)).isZero();
    }

    @Test
    void whatWasDoneAboutALineIsKeptAndWhatIsNotTouchedAnyMoreIsForgotten() {
        AffectedLine done = wait(cheap);
        assertThat(lines.change(cheap, done)).isTrue();
        assertThat(lines.change(cheap, done)).as("of what was changed since").isFalse();

        lines.forget("D-1", 1);
        assertThat(lines.dearest("D-1", 0, 9).total()).isEqualTo(2);
        lines.forget("D-1", 2);
        assertThat(lines.dearest("D-1", 0, 9).total()).isZero();
        assertThat(lines.dearest("D-2", 0, 9).rows()).containsExactly(other);
    }

    /** Chosen by hand. */
    private static AffectedLine wait(AffectedLine line) {
        return DisruptionExample.waiting(line);
    }
}
