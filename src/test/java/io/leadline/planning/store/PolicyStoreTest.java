package io.leadline.planning.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import io.leadline.planning.PolicyDay;
import io.leadline.planning.PolicyVersion;
import io.leadline.replenishment.CostRates;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoPolicies.class)
class PolicyStoreTest {

    private static final LocalDate DAY = LocalDate.of(2030, 3, 1);

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
    void aVersionComesBackAsItWasAdded() {
        PolicyVersion version = version(1, "PC-1");

        assertThat(policies.add(version)).isTrue();

        assertThat(policies.newest()).contains(version);
        assertThat(policies.version(1)).contains(version);
        assertThat(policies.ofChange("PC-1")).contains(version);
        assertThat(policies.version(2)).isEmpty();
    }

    @Test
    void aVersionFromBeforeStockRulesWereKeptHasTheUsualOnes() {
        PolicyVersion version = version(1, "PC-1");
        policies.add(version);
        store.database()
                .getCollection(MongoPolicies.VERSIONS)
                .updateMany(new Document(), Updates.unset("policy.settings.rules"));

        assertThat(policies.version(1)).contains(version);
    }

    @Test
    void neitherANumberNorAChangeMakesASecondVersion() {
        policies.add(version(1, "PC-1"));

        assertThat(policies.add(version(1, "PC-2"))).isFalse();
        assertThat(policies.add(version(2, "PC-1"))).isFalse();
        assertThat(policies.add(version(2, "PC-2"))).isTrue();
        assertThat(policies.versions(10)).extracting(PolicyVersion::number).containsExactly(2, 1);
        assertThat(policies.versions(1)).extracting(PolicyVersion::number).containsExactly(2);
    }

    @Test
    void theLastWordOnADayCountsAndDaysBelongToTheirVersion() {
        policies.measured(new PolicyDay(DAY, 1, 100, 10, 9, 1.5, 4));
        policies.measured(new PolicyDay(DAY, 1, 120, 10, 8, 1.5, 0));
        policies.measured(new PolicyDay(DAY.plusDays(1), 1, 130, 10, 10, 1.5, 4));
        policies.measured(new PolicyDay(DAY, 2, 7, 1, 1, 1.5, 4));

        assertThat(policies.days(1, DAY, 10))
                .containsExactly(
                        new PolicyDay(DAY, 1, 120, 10, 8, 1.5, 4),
                        new PolicyDay(DAY.plusDays(1), 1, 130, 10, 10, 1.5, 4));
        assertThat(policies.days(1, DAY.plusDays(1), 10)).hasSize(1);
        assertThat(policies.days(3, DAY, 10)).isEmpty();
    }

    private static PolicyVersion version(int number, String change) {
        PlanSettings settings = new PlanSettings(
                Map.of(
                        "A", new ServiceTarget.FillRate(0.9),
                        "CZ", new ServiceTarget.CycleService(0.8)),
                new ServiceTarget.ShortageCost(0.02),
                14,
                1.5,
                0.2,
                60);
        return new PolicyVersion(
                number,
                settings,
                "Max",
                "Helen",
                Instant.parse("2030-03-01T10:00:00Z"),
                "Less stock",
                change,
                new PolicyVersion.Source("BT-1", "95 %"),
                new PolicyVersion.Expected(
                        0.95, 1000, 12.5, new CostRates(0.25, 2, 0.1, 0.01), DAY.minusWeeks(26), DAY));
    }
}
