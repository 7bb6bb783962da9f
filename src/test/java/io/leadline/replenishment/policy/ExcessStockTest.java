package io.leadline.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.Overstock;
import io.leadline.replenishment.Overstock.Option;
import io.leadline.replenishment.Overstock.Remedy;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.StockPosition;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExcessStockTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 5, 6);

    @Test
    void whatIsStillOnOrderIsPostponedAndCancelledWhereItWouldTakeAYearToSell() {
        // It comes in ten days: 130 days of 5 and a reorder point of 100 leave 450 of 1,200; they last 240 days in all.
        Overstock soon = excess(5, 300, 900, 0, false);
        Overstock late = excess(1, 300, 900, 0, false);

        assertThat(soon.remedy()).isEqualTo(Remedy.POSTPONE_OPEN_ORDER);
        assertThat(soon.options().getFirst().cost()).isEqualTo(Money.of("2.50", "GBP"));
        assertThat(late.remedy()).isEqualTo(Remedy.CANCEL_OPEN_ORDER);
        assertThat(late.options()).extracting(Option::remedy).doesNotContain(Remedy.POSTPONE_OPEN_ORDER);
    }

    @Test
    void anOrderThatComesWhenItCanBeSoldIsNotTooMuchAnyMore() {
        assertThat(excess(5, 300, 900, 0, false, 10).units()).isEqualTo(450);
        // 90 days later 450 more are sold.
        assertThat(excess(5, 300, 900, 0, false, 100).units()).isZero();
    }

    @Test
    void whatIsPreOrderedOfAnOrderIsNotTooMuch() {
        assertThat(excess(5, 300, 900, 0, false, 10, 0).units()).isEqualTo(450);
        assertThat(excess(5, 300, 900, 0, false, 10, 400).units()).isEqualTo(50);
        assertThat(excess(5, 300, 900, 0, false, 10, 900).units()).isZero();
    }

    @Test
    void keepingCostsHoldingUntilTheMiddleOfTheTimeInWhichItIsSold() {
        // 500 too many, sold from day 140 to day 240: 500 · 4 · 0.25 · 190 / 365.
        Overstock excess = excess(5, 1_200, 0, 0, false);

        assertThat(excess.holdingCost()).isEqualTo(Money.of("260.27", "GBP"));
        assertThat(excess.remedy()).isEqualTo(Remedy.NONE);
    }

    @Test
    void whatOthersLackIsMovedThere() {
        assertThat(excess(2, 1_200, 0, 900, false).remedy()).isEqualTo(Remedy.TRANSFER);
    }

    @Test
    void deadStockIsMarkedDownBecauseNoSupplierTakesItBack() {
        assertThat(excess(0, 500, 0, 0, false).remedy()).isEqualTo(Remedy.RETURN);
        assertThat(excess(0, 500, 0, 0, true).remedy()).isEqualTo(Remedy.MARK_DOWN);
    }

    @Test
    void theRemedyIsAlwaysTheCheapestAndKeepingIsAnOption() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 2_000; i++) {
            Overstock excess = excess(
                    random.nextDouble(0, 20),
                    random.nextInt(0, 3_000),
                    random.nextInt(0, 1_000),
                    random.nextInt(0, 500),
                    random.nextBoolean());
            if (excess.units() == 0) {
                assertThat(excess.options()).isEmpty();
                continue;
            }
            assertThat(excess.options()).extracting(Option::remedy).contains(Remedy.NONE);
            assertThat(excess.options()).allSatisfy(option -> {
                assertThat(option.units()).isLessThanOrEqualTo(excess.units());
                assertThat(option.cost().amount())
                        .isGreaterThanOrEqualTo(
                                excess.options().getFirst().cost().amount());
            });
            assertThat(excess.remedy()).isEqualTo(excess.options().getFirst().remedy());
        }
    }

    private static Overstock excess(double perDay, int onHand, int onOrder, double lacking, boolean dead) {
        return excess(perDay, onHand, onOrder, lacking, dead, 10);
    }

    private static Overstock excess(
            double perDay, int onHand, int onOrder, double lacking, boolean dead, int arrivesInDays) {
        return excess(perDay, onHand, onOrder, lacking, dead, arrivesInDays, 0);
    }

    private static Overstock excess(
            double perDay, int onHand, int onOrder, double lacking, boolean dead, int arrivesInDays, int preOrdered) {
        StockPosition stock = new StockPosition(
                Quantity.of(onHand),
                Quantity.ZERO,
                onOrder == 0
                        ? List.of()
                        : List.of(new ExpectedSupply("O-1", Quantity.of(onOrder), TODAY.plusDays(arrivesInDays))),
                preOrdered == 0
                        ? List.of()
                        : List.of(new StockPosition.PromisedUnits(
                                TODAY.plusDays(arrivesInDays), Quantity.of(preOrdered))));
        return ExcessStock.of(
                DemandOutlook.constant(TODAY, perDay, 1, 0.1),
                stock,
                100,
                Money.of("4", "GBP"),
                PlanSettings.DEFAULT,
                PlanSettings.DEFAULT.orderCost(),
                lacking,
                dead);
    }
}
