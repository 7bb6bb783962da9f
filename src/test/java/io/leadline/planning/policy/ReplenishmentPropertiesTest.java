package io.leadline.planning.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.ordering.LedgerTerm;
import io.leadline.planning.DemandOutlook;
import io.leadline.planning.ExpectedSupply;
import io.leadline.planning.ItemPlace;
import io.leadline.planning.LeadTime;
import io.leadline.planning.Offer;
import io.leadline.planning.PlanSettings;
import io.leadline.planning.ReorderAdvice;
import io.leadline.planning.ServiceTarget;
import io.leadline.planning.StockPosition;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class ReplenishmentPropertiesTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 5, 6);
    private static final Sku SKU = new Sku("A-1");

    @Property(tries = 500)
    void aLongerLeadTimeNeverLowersTheReorderPoint(
            @ForAll @DoubleRange(min = 0.01, max = 200) double perDay,
            @ForAll @DoubleRange(min = 0.2, max = 40) double noise,
            @ForAll @DoubleRange(min = 0, max = 1.5) double levelError,
            @ForAll @DoubleRange(min = 0, max = 120) double days,
            @ForAll @DoubleRange(min = 0, max = 60) double more,
            @ForAll @DoubleRange(min = 0, max = 60) double spread,
            @ForAll @DoubleRange(min = 0.5, max = 0.99) double level,
            @ForAll boolean fillRate) {
        DemandOutlook outlook = DemandOutlook.constant(TODAY, perDay, noise, levelError);
        ServiceTarget target = target(level, fillRate);

        double shorter = reorderPoint(outlook, days, spread, target);
        double longer = reorderPoint(outlook, days + more, spread, target);

        assertThat(longer).isGreaterThanOrEqualTo(shorter - tolerance(shorter));
    }

    @Property(tries = 500)
    void aMoreVariableLeadTimeNeverLowersTheReorderPoint(
            @ForAll @DoubleRange(min = 0.01, max = 200) double perDay,
            @ForAll @DoubleRange(min = 0.2, max = 40) double noise,
            @ForAll @DoubleRange(min = 0, max = 1.5) double levelError,
            @ForAll @DoubleRange(min = 0, max = 120) double days,
            @ForAll @DoubleRange(min = 0, max = 60) double spread,
            @ForAll @DoubleRange(min = 0, max = 60) double more,
            @ForAll @DoubleRange(min = 0.5, max = 0.99) double level,
            @ForAll boolean fillRate) {
        DemandOutlook outlook = DemandOutlook.constant(TODAY, perDay, noise, levelError);
        ServiceTarget target = target(level, fillRate);

        double steady = reorderPoint(outlook, days, spread, target);
        double variable = reorderPoint(outlook, days, spread + more, target);

        assertThat(variable).isGreaterThanOrEqualTo(steady - tolerance(steady));
    }

    @Property(tries = 500)
    void aHigherServiceLevelNeverLowersTheSafetyStock(
            @ForAll @DoubleRange(min = 0.01, max = 200) double perDay,
            @ForAll @DoubleRange(min = 0.2, max = 40) double noise,
            @ForAll @DoubleRange(min = 0, max = 1.5) double levelError,
            @ForAll @DoubleRange(min = 0, max = 120) double days,
            @ForAll @DoubleRange(min = 0, max = 60) double spread,
            @ForAll @DoubleRange(min = 0.5, max = 0.99) double level,
            @ForAll @DoubleRange(min = 0, max = 1) double part,
            @ForAll boolean fillRate) {
        DemandOutlook outlook = DemandOutlook.constant(TODAY, perDay, noise, levelError);
        double higherLevel = level + part * (0.99 - level);

        double lower = reorderPoint(outlook, days, spread, target(level, fillRate));
        double higher = reorderPoint(outlook, days, spread, target(higherLevel, fillRate));

        assertThat(higher).isGreaterThanOrEqualTo(lower - tolerance(lower));
    }

    @Property(tries = 1000)
    void theTermsAddUpToAnOrderableQuantityAndARepeatedPlanIsIdentical(
            @ForAll @DoubleRange(min = 0, max = 50) double perDay,
            @ForAll @IntRange(min = 0, max = 2000) int onHand,
            @ForAll @IntRange(min = 0, max = 300) int reserved,
            @ForAll @IntRange(min = 0, max = 500) int ordered,
            @ForAll @IntRange(min = 0, max = 90) int arrivesIn,
            @ForAll @IntRange(min = 0, max = 500) int moq,
            @ForAll @IntRange(min = 1, max = 144) int multiple,
            @ForAll @IntRange(min = 0, max = 60) int leadTimeDays,
            @ForAll @IntRange(min = 0, max = 100) int elsewhere) {
        Terms terms = terms(moq, multiple, leadTimeDays);
        Replenishment.Situation situation = new Replenishment.Situation(
                new ItemPlace(SKU, "DC"),
                DemandOutlook.constant(TODAY, perDay, 2, 0.3),
                new StockPosition(
                        Quantity.of(onHand),
                        Quantity.of(reserved),
                        List.of(new ExpectedSupply("O-1", Quantity.of(ordered), TODAY.plusDays(arrivesIn)))),
                List.of(new Offer(terms, LeadTime.stated(leadTimeDays))),
                new ServiceTarget.FillRate(0.97),
                Quantity.of(elsewhere),
                3);

        ReorderAdvice advice = new Replenishment(PlanSettings.DEFAULT).advise(situation);

        Quantity sum = advice.because().stream().map(LedgerTerm::amount).reduce(Quantity.ZERO, Quantity::plus);
        assertThat(sum).isEqualTo(advice.quantity());
        if (advice.orders()) {
            assertThat(advice.quantity().compareTo(terms.moq())).isNotNegative();
            assertThat(advice.quantity()
                            .value()
                            .remainder(terms.orderMultiple().value())
                            .signum())
                    .isZero();
        }
        assertThat(new Replenishment(PlanSettings.DEFAULT).advise(situation)).isEqualTo(advice);
    }

    private static double reorderPoint(DemandOutlook outlook, double days, double spread, ServiceTarget target) {
        return new ProtectionDemand(outlook, new LeadTime(14, days, spread, 3), 7).reorderPoint(target, 50);
    }

    private static ServiceTarget target(double level, boolean fillRate) {
        return fillRate ? new ServiceTarget.FillRate(level) : new ServiceTarget.CycleService(level);
    }

    /** The search for the level ends a hundred-thousandth away from it. */
    private static double tolerance(double units) {
        return 1e-3 + 1e-4 * units;
    }

    static Terms terms(int moq, int multiple, int leadTimeDays) {
        return new Terms(
                "S1",
                SKU,
                1,
                List.of(
                        new PriceBreak(Quantity.of(1), Money.of("2.50", "GBP")),
                        new PriceBreak(Quantity.of(500), Money.of("2.30", "GBP"))),
                Quantity.of(moq),
                Quantity.of(multiple),
                leadTimeDays);
    }
}
