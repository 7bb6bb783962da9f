package io.leadline.clearance.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.clearance.OverstockCase;
import io.leadline.clearance.OverstockExample;
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

@ContractOf(MongoOverstockCases.class)
class OverstockCaseStoreTest {

    private static final Sku CUP = new Sku("CUP");

    private TestStore store;
    private MongoOverstockCases cases;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = TestStore.in(folder, new ClearanceMigrations());
        cases = new MongoOverstockCases(store.database(), new Outboxes());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void oneIsOpenOfAnItemAndLocationAndComesBackAsItWas() {
        OverstockCase asked = OverstockExample.asked("OC-1", "S1", CUP);

        assertThat(cases.add(asked)).isTrue();
        assertThat(cases.add(OverstockExample.asked("OC-2", "S1", CUP))).isFalse();
        assertThat(cases.add(OverstockExample.asked("OC-3", "S1", new Sku("POT"))))
                .isTrue();

        assertThat(cases.find("OC-1")).contains(asked);
        assertThat(cases.open(CUP, "DC")).contains(asked);
        assertThat(cases.open(CUP, "SHOP")).isEmpty();
        assertThat(cases.open(9)).extracting(OverstockCase::id).containsExactly("OC-1", "OC-3");
        assertThat(cases.ended(9)).isEmpty();
        assertThat(cases.waiting(9)).isEmpty();
    }

    @Test
    void oneThatIsOverMakesRoomForTheNext() {
        cases.add(OverstockExample.asked("OC-1", "S1", CUP));
        OverstockCase ended = ended(cases.find("OC-1").orElseThrow());

        assertThat(cases.save(ended)).isTrue();
        assertThat(cases.save(ended)).as("of what was changed since").isFalse();

        assertThat(cases.open(9)).isEmpty();
        assertThat(cases.ended(9)).extracting(OverstockCase::id).containsExactly("OC-1");
        assertThat(cases.add(OverstockExample.asked("OC-2", "S1", CUP))).isTrue();
    }

    private static OverstockCase ended(OverstockCase one) {
        return new OverstockCase(
                one.id(),
                one.version(),
                one.sku(),
                one.itemName(),
                one.location(),
                one.supplierId(),
                one.supplierName(),
                one.figures(),
                one.ways(),
                one.openedAt(),
                OverstockCase.State.ENDED,
                one.round(),
                null,
                one.steps(),
                List.of());
    }
}
