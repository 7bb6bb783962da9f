package io.leadline.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.planning.PolicyVersion;
import io.leadline.replenishment.DemandClass;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.studio.backtest.PlannedRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CandidatesTest {

    private static final DemandClass AX = new DemandClass(DemandClass.Value.A, DemandClass.Variability.X);
    private static final ServiceTarget OF_SUPPLIER = new ServiceTarget.FillRate(0.9);
    private static final PolicyVersion ACTIVE = new PolicyVersion(
            3,
            new PlanSettings(
                    Map.of("AX", new ServiceTarget.FillRate(0.99), "B", new ServiceTarget.FillRate(0.97)),
                    new ServiceTarget.FillRate(0.95),
                    Map.of("S", OF_SUPPLIER),
                    null,
                    7,
                    2.5,
                    0.25,
                    120),
            "",
            "",
            Instant.EPOCH,
            "",
            "",
            null,
            null);

    @Test
    void anItemIsTriedAtTheLevelsAskedForWhateverItsSupplierIsHeldTo() {
        assertThat(tried(new Scope(Scope.Kind.ITEM, "MUG")).target(AX, "S", false))
                .isEqualTo(new ServiceTarget.FillRate(0.8));
    }

    @Test
    void aPolicyForAllKeepsTheTargetsOfSuppliersAndOneForAClassThoseOfOthers() {
        PlanSettings all = tried(Scope.ALL);
        PlanSettings ofA = tried(new Scope(Scope.Kind.CLASS, "A"));
        PlanSettings ofSupplier = tried(new Scope(Scope.Kind.SUPPLIER, "S"));

        assertThat(all.target(AX, "S", false)).isEqualTo(OF_SUPPLIER);
        assertThat(all.target(AX, "T", false)).isEqualTo(new ServiceTarget.FillRate(0.8));
        assertThat(ofA.targets())
                .isEqualTo(Map.of("A", new ServiceTarget.FillRate(0.8), "B", new ServiceTarget.FillRate(0.97)));
        assertThat(ofSupplier.target(AX, "S", false)).isEqualTo(new ServiceTarget.FillRate(0.8));
        assertThat(ofSupplier.targets()).isEqualTo(ACTIVE.settings().targets());
    }

    private static PlanSettings tried(Scope scope) {
        Candidates candidates = new Candidates(
                Candidates.Kind.FILL_RATE,
                List.of(0.8),
                List.of(7),
                List.of(Candidates.Lot.ECONOMIC),
                false,
                List.of(PlannedRule.AUTO),
                false);
        List<Candidate> all = candidates.of(ACTIVE, scope);
        assertThat(all).extracting(Candidate::active).containsExactly(3, null);
        return all.getLast().settings();
    }
}
