package io.leadline.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.LeadTime;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.OpenPromises;
import io.leadline.replenishment.PlanExample;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.replenishment.StockPosition;
import io.leadline.replenishment.StockPosition.PromisedUnits;
import io.leadline.replenishment.StockTerm;
import io.leadline.replenishment.WeeklyForecast;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Of 100 that come on the fifth day, customers have pre-ordered 60, for the day or a later one. For everybody else it is as if 40
 * came: each sum of what is free and comes says the same of both.
 */
class PromisedGoodsTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 5, 6);
    private static final DemandOutlook FIVE = DemandOutlook.constant(TODAY, 5, 1, 0.1);
    private static final Offer OFFER = new Offer(ReplenishmentPropertiesTest.terms(10, 5, 14), LeadTime.stated(14));

    /** Something that is reckoned of what is there and comes. */
    private record Sum(String name, Function<StockPosition, Object> of) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Sum> sums() {
        return Stream.of(
                new Sum("need", stock -> round(need(stock))),
                new Sum("decision", stock -> advice(stock).decision()),
                new Sum("quantity", stock -> advice(stock).quantity()),
                new Sum("need date", stock -> advice(stock).needDate()),
                new Sum("room on the shelf", stock -> Room.of(limited(stock), 0).units()),
                new Sum("most before the end", stock -> LotChoice.most(limited(stock), 0)),
                new Sum("lot of what gets old", stock -> ShortLived.lot(limited(stock), 10, Quantity.of(200))),
                new Sum("losses", stock -> Losses.of(it(stock), new PromotedDemand(it(stock)))),
                new Sum(
                        "reached without a supplier",
                        stock -> Reached.withoutSupplier(
                                situation(stock), new ServiceTarget.FillRate(0.97), PlanSettings.DEFAULT)),
                new Sum("supplier", stock -> SupplierChoice.cheapest(situation(stock), PlanSettings.DEFAULT)),
                new Sum("out of stock", stock -> Projection.stockout(FIVE, stock)),
                new Sum("lost", stock -> Projection.lostUnits(FIVE, stock, 40)),
                new Sum("lowest", stock -> Projection.lowest(FIVE, stock, 40)),
                new Sum(
                        "course",
                        stock -> List.of(
                                StockCourse.of(FIVE, stock, 60).units(),
                                StockCourse.of(FIVE, stock, 60).missing())),
                new Sum(
                        "too much",
                        stock -> ExcessStock.of(
                                FIVE, stock, 20, Money.of("2", "GBP"), PlanSettings.DEFAULT, 20, 0, false)),
                new Sum(
                        "wish of the buy list",
                        stock -> new Wishes(TODAY, PlanSettings.DEFAULT)
                                .of(
                                        PlanExample.aPlan("A")
                                                .offered(ReplenishmentPropertiesTest.terms(10, 5, 14))
                                                .stock(stock)
                                                .forecast(WeeklyForecast.unchanged(
                                                        "ses", List.of(35.0, 35.0, 35.0), List.of()))
                                                .limited(100, 0)
                                                .toPlan(),
                                        3)),
                new Sum("position", stock -> {
                    StockPosition left = stock.unpromised(LocalDate.MAX);
                    return left.free().toDouble() + left.coming();
                }));
    }

    @ParameterizedTest
    @MethodSource("sums")
    void whatCustomersHavePreOrderedIsThereForNobodyElse(Sum sum) {
        for (int promisedIn : List.of(5, 6, 12, 25, 300)) {
            for (int there : List.of(0, 15, 40)) {
                StockPosition asIfLess = position(there, 40);
                StockPosition promised = new StockPosition(
                        Quantity.of(there),
                        Quantity.ZERO,
                        position(there, 100).supply(),
                        List.of(new PromisedUnits(TODAY.plusDays(promisedIn), Quantity.of(60))));

                assertThat(sum.of().apply(promised))
                        .as("with %s there, promised in %s days", there, promisedIn)
                        .usingRecursiveComparison()
                        .isEqualTo(sum.of().apply(asIfLess));
            }
        }
    }

    @Test
    void thePlanSaysWhatIsPreOrderedOfWhatComesInTime() {
        StockPosition stock = new StockPosition(
                Quantity.ZERO,
                Quantity.ZERO,
                position(0, 100).supply(),
                List.of(new PromisedUnits(TODAY.plusDays(90), Quantity.of(130))));

        assertThat(advice(stock).because()).contains(new StockTerm.PreOrdered(Quantity.of(100)));
    }

    @Test
    void whatIsDueAndDoesNotComeIsTakenOfWhatLiesThereOnItsDay() {
        StockPosition stock = new StockPosition(
                Quantity.of(100),
                Quantity.ZERO,
                List.of(),
                List.of(new PromisedUnits(TODAY.plusDays(10), Quantity.of(30))));

        assertThat(stock.unpromised(TODAY.plusDays(9)).free()).isEqualTo(Quantity.of(100));
        assertThat(stock.unpromised(TODAY.plusDays(10)).free()).isEqualTo(Quantity.of(70));
        assertThat(Projection.stockout(FIVE, stock)).isEqualTo(TODAY.plusDays(14));
        assertThat(StockCourse.of(FIVE, stock, 20).firstEmpty()).isEqualTo(TODAY.plusDays(14));
    }

    @Test
    void nothingIsTakenTwiceAndNothingIsLostOfIt() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            List<ExpectedSupply> supply = Stream.generate(() -> new ExpectedSupply(
                            "O", Quantity.of(random.nextInt(20)), TODAY.plusDays(random.nextInt(30))))
                    .limit(random.nextInt(4))
                    .toList();
            List<PromisedUnits> ahead = Stream.generate(() ->
                            new PromisedUnits(TODAY.plusDays(random.nextInt(40)), Quantity.of(1 + random.nextInt(15))))
                    .limit(1 + random.nextInt(4))
                    .toList();
            StockPosition stock = new StockPosition(Quantity.of(random.nextInt(30)), Quantity.ZERO, supply, ahead);

            StockPosition left = stock.unpromised(LocalDate.MAX);

            assertThat(left.free().toDouble() + left.coming())
                    .isEqualTo(stock.free().toDouble() + stock.coming() - stock.promised());
            assertThat(left.supply()).allMatch(one -> !one.quantity().isNegative());
            OpenPromises promises = new OpenPromises(ahead);
            double came = stock.supply().stream()
                    .mapToDouble(one -> promises.ofComing(one.quantity().toDouble()))
                    .sum();
            assertThat(came).isEqualTo(Math.min(stock.coming(), stock.promised()));
        }
    }

    private static double need(StockPosition stock) {
        Case it = it(stock);
        PromotedDemand promoted = new PromotedDemand(it);
        return Replenishment.decide(it, promoted, Requirement.of(it, promoted))
                .ledger()
                .sum()
                .toDouble();
    }

    private static BigDecimal round(double units) {
        return BigDecimal.valueOf(Math.round(units * 100), 2);
    }

    private static ReorderAdvice advice(StockPosition stock) {
        return new Replenishment(PlanSettings.DEFAULT).advise(situation(stock));
    }

    private static Case it(StockPosition stock) {
        return new Case(situation(stock), OFFER, new ServiceTarget.FillRate(0.97), PlanSettings.DEFAULT);
    }

    /** What is sold until the hundredth day, keeps for 25, and has a shelf for 200. */
    private static Case limited(StockPosition stock) {
        return new Case(
                situation(stock, new Limits(25, 200), new Occasions(List.of(), TODAY.plusDays(100))),
                OFFER,
                new ServiceTarget.FillRate(0.97),
                PlanSettings.DEFAULT);
    }

    private static Replenishment.Situation situation(StockPosition stock) {
        return situation(stock, Limits.NONE, Occasions.NONE);
    }

    private static Replenishment.Situation situation(StockPosition stock, Limits limits, Occasions occasions) {
        return new Replenishment.Situation(
                new ItemPlace(new Sku("A-1"), "DC"),
                FIVE,
                stock,
                List.of(OFFER, new Offer(ReplenishmentPropertiesTest.terms(20, 5, 30), LeadTime.stated(30))),
                new ServiceTarget.FillRate(0.97),
                List.of(),
                3,
                limits,
                occasions);
    }

    private static StockPosition position(int onHand, int coming) {
        return new StockPosition(
                Quantity.of(onHand),
                Quantity.ZERO,
                List.of(new ExpectedSupply("O-1", Quantity.of(coming), TODAY.plusDays(5))));
    }
}
