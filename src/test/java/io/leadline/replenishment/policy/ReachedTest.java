package io.leadline.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.LeadTime;
import io.leadline.replenishment.MissedTarget;
import io.leadline.replenishment.MissedTarget.Why;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.replenishment.StockPosition;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachedTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 5, 6);
    private static final Sku SKU = new Sku("A-1");
    private static final ServiceTarget TARGET = new ServiceTarget.FillRate(0.97);

    @Test
    void aTargetThatNothingForbidsIsNotMissed() {
        assertThat(advise(100, terms(1, 0), Limits.NONE).missed()).isNull();
        assertThat(advise(1_000, terms(1, 0), Limits.NONE).missed()).isNull();
    }

    @Test
    void aLevelKeepsTheTargetThatItWasMadeFor() {
        DemandOutlook outlook = DemandOutlook.constant(TODAY, 10, 2, 0.2);
        ProtectionDemand demand = new ProtectionDemand(outlook, LeadTime.stated(14), 7);

        for (ServiceTarget target : List.of(
                new ServiceTarget.FillRate(0.9),
                new ServiceTarget.FillRate(0.99),
                new ServiceTarget.CycleService(0.8),
                new ServiceTarget.CycleService(0.98))) {
            for (double lot : new double[] {0, 30, 300}) {
                double level = demand.reorderPoint(target, lot);
                assertThat(demand.kept(target, level, lot)).isCloseTo(target.level(), within(0.004));
            }
        }
    }

    /** Of 70 that a week asks for the supplier makes so many, and nothing is left of before. */
    @ParameterizedTest
    @ValueSource(ints = {14, 35, 56})
    void whatTheSupplierCannotMakeIsNotServed(int perWeek) {
        MissedTarget missed = missed(advise(0, terms(1, perWeek), Limits.NONE));

        assertThat(missed.why()).isEqualTo(Why.CAPACITY);
        assertThat(missed.target()).isEqualTo(0.97);
        assertThat(missed.reached()).isBetween(perWeek / 70.0 - 0.15, perWeek / 70.0 + 0.005);
    }

    @Test
    void theShelfAndTheTimeThatGoodsKeepAreNamed() {
        assertThat(missed(advise(0, terms(1, 0), new Limits(3, Double.POSITIVE_INFINITY)))
                        .why())
                .isEqualTo(Why.SHELF_LIFE);
        assertThat(missed(advise(0, terms(1, 0), new Limits(0, 40))).why()).isEqualTo(Why.SHELF_SPACE);
    }

    @Test
    void lessRoomServesLess() {
        double before = 1;
        for (int shelf : new int[] {70, 60, 40, 20, 5}) {
            double reached =
                    missed(advise(0, terms(1, 0), new Limits(0, shelf))).reached();
            assertThat(reached).isLessThan(before);
            before = reached;
        }
    }

    @Test
    void aMinimumThatMayNotComeIsNamed() {
        MissedTarget missed = missed(advise(150, terms(60, 0), new Limits(0, 50)));

        assertThat(missed.why()).isIn(Why.MINIMUM, Why.SHELF_SPACE);
        assertThat(missed.reached()).isLessThan(0.97);
    }

    @Test
    void withoutASupplierTheStockServesWhatItReaches() {
        ReorderAdvice half = advise(600, null, Limits.NONE);

        // Ten a day for 120 days are 1,200.
        assertThat(missed(half).why()).isEqualTo(Why.NO_SUPPLIER);
        assertThat(missed(half).reached()).isCloseTo(0.5, within(0.02));
        assertThat(advise(5_000, null, Limits.NONE).missed()).isNull();
    }

    @Test
    void goodsThatComeTooLateAreMissedUntilTheEndOfTheSale() {
        Occasions ends = new Occasions(List.of(), TODAY.plusDays(10));
        ReorderAdvice advice =
                new Replenishment(PlanSettings.DEFAULT).advise(situation(55, terms(1, 0), Limits.NONE, ends));

        assertThat(missed(advice).why()).isEqualTo(Why.END_OF_SALE);
        assertThat(missed(advice).reached()).isCloseTo(0.5, within(0.05));
    }

    @Test
    void demandSoWildThatItsStockWouldLieTooLongReachesWhatTheLongestCoverAllows() {
        Replenishment.Situation wild = new Replenishment.Situation(
                new ItemPlace(SKU, "DC"),
                DemandOutlook.constant(TODAY, 0.02, 60, 1),
                StockPosition.of(0),
                List.of(new Offer(terms(1, 0), LeadTime.stated(14))),
                new ServiceTarget.FillRate(0.99),
                3);

        MissedTarget missed = missed(new Replenishment(PlanSettings.DEFAULT).advise(wild));

        assertThat(missed.why()).isEqualTo(Why.COVER);
        assertThat(missed.reached()).isBetween(0.0, 0.98);
    }

    private static MissedTarget missed(ReorderAdvice advice) {
        return Objects.requireNonNull(advice.missed(), "the target is kept by " + advice);
    }

    private static ReorderAdvice advise(long onHand, @org.jspecify.annotations.Nullable Terms terms, Limits limits) {
        return new Replenishment(PlanSettings.DEFAULT).advise(situation(onHand, terms, limits, Occasions.NONE));
    }

    private static Replenishment.Situation situation(
            long onHand, @org.jspecify.annotations.Nullable Terms terms, Limits limits, Occasions occasions) {
        return new Replenishment.Situation(
                new ItemPlace(SKU, "DC"),
                DemandOutlook.constant(TODAY, 10, 2, 0.2),
                StockPosition.of(onHand),
                terms == null ? List.of() : List.of(new Offer(terms, LeadTime.stated(terms.leadTimeDays()))),
                TARGET,
                List.of(),
                3,
                limits,
                occasions);
    }

    private static Terms terms(int moq, int capacityPerWeek) {
        return new Terms(
                "S1",
                SKU,
                1,
                List.of(new PriceBreak(Quantity.of(1), Money.of("2.50", "GBP"))),
                Quantity.of(moq),
                Quantity.of(1),
                14,
                Quantity.of(capacityPerWeek));
    }
}
