package io.leadline.planning.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.planning.PolicyVersion;
import io.leadline.replenishment.CostRates;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody's stock changes because Leadline comes with another policy. */
class KeptFillRatesTest {

    private static final Instant FIRST_RUN = Instant.parse("2030-03-01T02:00:00Z");

    private TestStore store;
    private MongoPolicies policies;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = TestStore.in(folder, new PolicyMigrations());
        policies = new MongoPolicies(store.database());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whoWasPlannedForKeepsTheFillRatesAndTheMigrationBearsRepetition() {
        ran();

        new KeptFillRates().apply(store.database());
        new KeptFillRates().apply(store.database());

        assertThat(policies.versions(10)).singleElement().satisfies(version -> {
            assertThat(version.number()).isOne();
            assertThat(version.isKept()).isTrue();
            assertThat(version.at()).isEqualTo(FIRST_RUN);
            assertThat(version.settings().targets()).isEqualTo(PlanSettings.FILL_RATES);
            assertThat(version.settings().otherwise()).isEqualTo(new ServiceTarget.FillRate(0.95));
        });
    }

    @Test
    void whoBeginsGetsWhatLeadlineComesWith() {
        new KeptFillRates().apply(store.database());

        assertThat(policies.newest()).isEmpty();
    }

    @Test
    void whoBeganWithTheOtherPolicyGoesOnWithIt() {
        ran();
        store.database().getCollection("migrations").insertOne(new Document("_id", 701));

        new KeptFillRates().apply(store.database());

        assertThat(policies.newest()).isEmpty();
    }

    @Test
    void whoChoseKeepsTheChoice() {
        ran();
        PolicyVersion chosen = new PolicyVersion(
                1,
                PlanSettings.DEFAULT,
                "Ada",
                "Bob",
                FIRST_RUN,
                "cheaper",
                "PC-1",
                new PolicyVersion.Source("B-1", "p"),
                new PolicyVersion.Expected(
                        0.9, 1, 1, new CostRates(0.25, 2.5, 0, 0), LocalDate.of(2030, 1, 1), LocalDate.of(2030, 2, 1)));
        policies.add(chosen);

        new KeptFillRates().apply(store.database());

        assertThat(policies.versions(10)).containsExactly(chosen);
    }

    private void ran() {
        store.database()
                .getCollection(MongoPlans.RUNS)
                .insertOne(new Document("_id", "P-1").append("startedAt", Date.from(FIRST_RUN)));
    }
}
