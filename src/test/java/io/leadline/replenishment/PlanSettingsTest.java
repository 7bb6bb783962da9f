package io.leadline.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.replenishment.DemandClass.Value;
import io.leadline.replenishment.DemandClass.Variability;
import io.leadline.replenishment.ServiceTarget.CycleService;
import io.leadline.replenishment.ServiceTarget.FillRate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanSettingsTest {

    private static final DemandClass AX = new DemandClass(Value.A, Variability.X);
    private static final DemandClass AZ = new DemandClass(Value.A, Variability.Z);
    private static final DemandClass CX = new DemandClass(Value.C, Variability.X);

    private final PlanSettings settings = new PlanSettings(
            Map.of("A", new FillRate(0.97), "AX", new CycleService(0.99)),
            new FillRate(0.9),
            Map.of("ACME", new FillRate(0.8)),
            new CycleService(0.95),
            7,
            2.5,
            0.25,
            120);

    @Test
    void theCloserClassGoesFirst() {
        assertThat(settings.target(AX)).isEqualTo(new CycleService(0.99));
        assertThat(settings.target(AZ)).isEqualTo(new FillRate(0.97));
        assertThat(settings.target(CX)).isEqualTo(new FillRate(0.9));
    }

    @Test
    void aPromotionGoesBeforeTheSupplierAndTheSupplierBeforeTheClass() {
        assertThat(settings.target(AX, "OTHER", false)).isEqualTo(new CycleService(0.99));
        assertThat(settings.target(AX, "ACME", false)).isEqualTo(new FillRate(0.8));
        assertThat(settings.target(AX, "ACME", true)).isEqualTo(new CycleService(0.95));
    }

    @Test
    void theRulesStayWhenSomethingElseChanges() {
        assertThat(settings.with(null, StockRules.USUAL.preferredOnly(true))
                        .withReviewDays(3)
                        .rules()
                        .preferredOnly())
                .isTrue();
    }
}
