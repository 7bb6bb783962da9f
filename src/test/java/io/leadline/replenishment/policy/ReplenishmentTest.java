package io.leadline.replenishment.policy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.LeadTime;
import io.leadline.replenishment.LotTerm;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.replenishment.StockPosition;
import io.leadline.replenishment.StockTerm;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplenishmentTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 5, 6);

    @Test
    void aFullShelfIsExplainedAsCovered() {
        ReorderAdvice advice = advise(StockPosition.of(900), 0);

        assertThat(advice.decision()).isEqualTo(Decision.COVERED);
        assertThat(advice.because()).hasAtLeastOneElementOfType(LotTerm.Enough.class);
    }

    @Test
    void supplyThatComesTooLateCoversNothing() {
        ReorderAdvice inTime = advise(position(5, 400, 10), 0);
        ReorderAdvice late = advise(position(5, 400, 80), 0);

        assertThat(inTime.decision()).isEqualTo(Decision.COVERED);
        assertThat(late.decision()).isEqualTo(Decision.ORDER);
        assertThat(late.late()).isTrue();
        assertThat(inTime.late()).isFalse();
        assertThat(late.counted("O-1")).isTrue();
        assertThat(late.counted("O-2")).isFalse();
        assertThat(late.because())
                .filteredOn(StockTerm.LateSupply.class::isInstance)
                .singleElement()
                .satisfies(term -> assertThat(term.amount()).isEqualTo(Quantity.ZERO));
    }

    @Test
    void whatIsPreOrderedForTheDaysToCoverIsNeededBesideTheForecast() {
        ReorderAdvice none = advise(StockPosition.of(300), 0);
        ReorderAdvice some = advise(promised(StockPosition.of(300), 290, 6), 0);
        ReorderAdvice later = advise(promised(StockPosition.of(300), 290, 200), 0);

        assertThat(none.decision()).isEqualTo(Decision.COVERED);
        assertThat(some.decision()).isEqualTo(Decision.ORDER);
        assertThat(some.because()).contains(new StockTerm.PreOrdered(Quantity.of(290)));
        assertThat(later).isEqualTo(none);
    }

    private static StockPosition promised(StockPosition stock, int units, int inDays) {
        return new StockPosition(
                stock.onHand(),
                stock.reserved(),
                stock.supply(),
                List.of(new StockPosition.PromisedUnits(TODAY.plusDays(inDays), Quantity.of(units))));
    }

    @Test
    void theOrderInWhichOpenOrdersAreReadChangesNoPlan() {
        List<ExpectedSupply> supply = List.of(
                new ExpectedSupply("O-2", Quantity.of(20), TODAY.plusDays(9)),
                new ExpectedSupply("O-1", Quantity.of(30), TODAY.plusDays(9)),
                new ExpectedSupply("O-3", Quantity.of(10), TODAY.plusDays(2)));

        assertThat(advise(new StockPosition(Quantity.of(5), Quantity.ZERO, supply.reversed()), 0))
                .isEqualTo(advise(new StockPosition(Quantity.of(5), Quantity.ZERO, supply), 0));
    }

    @Test
    void whatAnotherLocationCanSpareIsNotBought() {
        ReorderAdvice advice = advise(StockPosition.of(5), 1_000);

        assertThat(advice.decision()).isEqualTo(Decision.TRANSFER);
        assertThat(advice.quantity()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void eachLocationThatGivesIsNamedAndTheRestIsBought() {
        ReorderAdvice advice = new Replenishment(PlanSettings.DEFAULT)
                .advise(new Replenishment.Situation(
                        new ItemPlace(new Sku("A-1"), "DC"),
                        DemandOutlook.constant(TODAY, 5, 2, 0.2),
                        StockPosition.of(0),
                        List.of(new Offer(ReplenishmentPropertiesTest.terms(10, 5, 14), LeadTime.stated(14))),
                        new ServiceTarget.FillRate(0.97),
                        List.of(
                                new Replenishment.Spare("EU", Quantity.of(40)),
                                new Replenishment.Spare("SHOP", Quantity.of(20))),
                        3,
                        Limits.NONE,
                        Occasions.NONE));

        assertThat(advice.transfers())
                .containsExactly(
                        new StockTerm.Transfer(Quantity.of(-40), "EU", Quantity.of(40)),
                        new StockTerm.Transfer(Quantity.of(-20), "SHOP", Quantity.of(20)));
        assertThat(advice.transfers())
                .extracting(StockTerm.Transfer::units)
                .containsExactly(Quantity.of(40), Quantity.of(20));
        assertThat(advice.decision()).isEqualTo(Decision.ORDER);
    }

    @Test
    void anEmptyShelfIsFilledEvenWhereTheReorderPointIsZero() {
        ReorderAdvice advice = new Replenishment(PlanSettings.DEFAULT)
                .advise(new Replenishment.Situation(
                        new ItemPlace(new Sku("A-1"), "DC"),
                        DemandOutlook.constant(TODAY, 0.02, 1, 0.2),
                        StockPosition.of(0),
                        List.of(new Offer(ReplenishmentPropertiesTest.terms(240, 24, 14), LeadTime.stated(14))),
                        new ServiceTarget.FillRate(0.95),
                        3));

        assertThat(advice.reorderPoint()).isZero();
        assertThat(advice.quantity()).isEqualTo(Quantity.of(240));
    }

    @Test
    void goodsAreNeededOnTheDayTheShelfIsEmpty() {
        assertThat(advise(StockPosition.of(20), 0).needDate()).isEqualTo(TODAY.plusDays(4));
    }

    @Test
    void anItemNobodyOffersSaysSo() {
        ReorderAdvice advice = new Replenishment(PlanSettings.DEFAULT)
                .advise(new Replenishment.Situation(
                        new ItemPlace(new Sku("A-1"), "DC"),
                        DemandOutlook.constant(TODAY, 5, 2, 0.2),
                        StockPosition.of(5),
                        List.of(),
                        new ServiceTarget.FillRate(0.97),
                        3));

        assertThat(advice.decision()).isEqualTo(Decision.NO_SUPPLIER);
    }

    @Test
    void suppliersWithPricesInDifferentCurrenciesAreComparedByTheExchangeRate() {
        Offer pounds = new Offer(ReplenishmentPropertiesTest.terms(10, 5, 14), LeadTime.stated(14), 1);

        assertThat(chosen(pounds, inEuros("2.50", 0.85))).isEqualTo("S2");
        assertThat(chosen(pounds, inEuros("2.50", 1.1))).isEqualTo("S1");
        assertThat(chosen(pounds, inEuros("1.00", Double.NaN))).isEqualTo("S1");
    }

    @Test
    void aPlanDoesNotDependOnTheCurrencyItsPricesAreGivenIn() {
        for (ServiceTarget target : List.of(
                new ServiceTarget.FillRate(0.97),
                new ServiceTarget.ShortageCost(2),
                new ServiceTarget.CycleService(0.9))) {
            ReorderAdvice pounds = advise(target, inCurrency("GBP", 1, 1), inCurrency("GBP", 1, 0.9));
            // Yen at two hundred to the pound: the order cost and the margin stay in pounds.
            ReorderAdvice yen = advise(target, inCurrency("JPY", 1 / 200.0, 1), inCurrency("JPY", 1 / 200.0, 0.9));

            assertThat(yen.quantity()).isEqualTo(pounds.quantity());
            assertThat(yen.reorderPoint()).isEqualTo(pounds.reorderPoint());
            assertThat(requireNonNull(yen.offer()).leadTime())
                    .isEqualTo(requireNonNull(pounds.offer()).leadTime());
        }
    }

    private static ReorderAdvice advise(ServiceTarget target, Offer... offers) {
        return new Replenishment(PlanSettings.DEFAULT)
                .advise(new Replenishment.Situation(
                        new ItemPlace(new Sku("A-1"), "DC"),
                        DemandOutlook.constant(TODAY, 5, 2, 0.2),
                        StockPosition.of(0),
                        List.of(offers),
                        target,
                        3));
    }

    /** The dearer one delivers sooner. */
    private static Offer inCurrency(String currency, double worth, double factor) {
        java.math.BigDecimal price = java.math.BigDecimal.valueOf(Math.round(2.5 * factor / worth * 100) / 100.0);
        Terms terms = new Terms(
                "S-" + factor,
                new Sku("A-1"),
                factor == 1 ? 1 : 2,
                List.of(new PriceBreak(Quantity.of(1), new Money(price, currency))),
                Quantity.of(1),
                Quantity.of(1),
                14);
        return new Offer(terms, LeadTime.stated(factor == 1 ? 14 : 21), worth);
    }

    private static Offer inEuros(String price, double worth) {
        Terms terms = new Terms(
                "S2",
                new Sku("A-1"),
                2,
                List.of(new PriceBreak(Quantity.of(1), Money.of(price, "EUR"))),
                Quantity.of(10),
                Quantity.of(5),
                14);
        return new Offer(terms, LeadTime.stated(14), worth);
    }

    private static String chosen(Offer... offers) {
        ReorderAdvice advice = new Replenishment(PlanSettings.DEFAULT)
                .advise(new Replenishment.Situation(
                        new ItemPlace(new Sku("A-1"), "DC"),
                        DemandOutlook.constant(TODAY, 5, 2, 0.2),
                        StockPosition.of(0),
                        List.of(offers),
                        new ServiceTarget.FillRate(0.97),
                        3));
        return requireNonNull(advice.offer()).terms().supplierId();
    }

    @Test
    void receiptsCorrectTheStatedLeadTime() {
        LeadTime.Receipts late = LeadTime.Receipts.NONE;
        for (int i = 0; i < 45; i++) {
            late = late.and(2);
        }

        assertThat(LeadTime.stated(10).meanDays()).isEqualTo(10);
        assertThat(LeadTime.learned(10, late).meanDays()).isEqualTo(19);
    }

    private static StockPosition position(int onHand, int ordered, int arrivesInDays) {
        return new StockPosition(
                Quantity.of(onHand),
                Quantity.ZERO,
                List.of(new ExpectedSupply("O-1", Quantity.of(ordered), TODAY.plusDays(arrivesInDays))));
    }

    private static ReorderAdvice advise(StockPosition stock, long elsewhere) {
        return new Replenishment(PlanSettings.DEFAULT)
                .advise(new Replenishment.Situation(
                        new ItemPlace(new Sku("A-1"), "DC"),
                        DemandOutlook.constant(TODAY, 5, 2, 0.2),
                        stock,
                        List.of(new Offer(ReplenishmentPropertiesTest.terms(10, 5, 14), LeadTime.stated(14))),
                        new ServiceTarget.FillRate(0.97),
                        List.of(new Replenishment.Spare("FC", Quantity.of(elsewhere))),
                        3,
                        Limits.NONE,
                        Occasions.NONE));
    }
}
