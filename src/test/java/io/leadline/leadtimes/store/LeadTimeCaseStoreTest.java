package io.leadline.leadtimes.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.leadtimes.LeadTimeCase;
import io.leadline.leadtimes.LeadTimeExample;
import io.leadline.shared.Sku;
import io.leadline.storage.ContractOf;
import io.leadline.storage.Outboxes;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoLeadTimeCases.class)
class LeadTimeCaseStoreTest {

    private static final Sku CUP = new Sku("CUP");

    private TestStore store;
    private MongoLeadTimeCases cases;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = TestStore.in(folder, new LeadTimeMigrations());
        cases = new MongoLeadTimeCases(store.database(), new Outboxes());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void oneIsOpenOfASupplierAndItemAndComesBackAsItWas() {
        LeadTimeCase found = LeadTimeExample.found("LT-1", "S1", CUP);

        assertThat(cases.add(found)).isTrue();
        assertThat(cases.add(LeadTimeExample.found("LT-2", "S1", CUP))).isFalse();
        assertThat(cases.add(LeadTimeExample.found("LT-3", "S2", CUP))).isTrue();

        assertThat(cases.find("LT-1")).contains(found);
        assertThat(cases.open("S1", CUP)).contains(found);
        assertThat(cases.open("S1", new Sku("PLATE"))).isEmpty();
        assertThat(cases.open(9)).extracting(LeadTimeCase::id).containsExactly("LT-1", "LT-3");
        assertThat(cases.open(1)).hasSize(1);
        assertThat(cases.waiting(9)).hasSize(2);
    }

    @Test
    void oneThatIsEndedMakesRoomForTheNext() {
        cases.add(LeadTimeExample.found("LT-1", "S1", CUP));
        LeadTimeCase asked = LeadTimeExample.asked("LT-1", "S1", CUP);
        assertThat(cases.save(asked)).isTrue();
        assertThat(cases.save(asked)).as("of what was changed since").isFalse();

        LeadTimeCase stored = cases.find("LT-1").orElseThrow();
        assertThat(stored.steps()).isEqualTo(asked.steps());
        assertThat(cases.save(ended(stored))).isTrue();

        assertThat(cases.open(9)).isEmpty();
        assertThat(cases.add(LeadTimeExample.found("LT-2", "S1", CUP))).isTrue();
    }

    private static LeadTimeCase ended(LeadTimeCase one) {
        return new LeadTimeCase(
                one.id(),
                one.version(),
                one.supplierId(),
                one.supplierName(),
                one.sku(),
                one.itemName(),
                one.figures(),
                one.openedAt(),
                LeadTimeCase.State.ENDED,
                one.round(),
                one.askedDays(),
                one.steps(),
                List.of());
    }
}
