package io.leadline.studio.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.replenishment.CostRates;
import io.leadline.replenishment.DeliveryDays;
import io.leadline.replenishment.DemandClass;
import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final LocalDate FIRST = LocalDate.of(2030, 1, 1);
    private static final LocalDate START = LocalDate.of(2030, 4, 1);
    private static final LocalDate FROM = LocalDate.of(2030, 6, 1);
    private static final LocalDate TO = LocalDate.of(2030, 9, 30);
    private static final LocalDate SPIKE = LocalDate.of(2030, 8, 1);
    private static final Replay REPLAY = new Replay(START, FROM, TO);
    private static final ReplayRule PLANNED = new PlannedRule("planned", PlanSettings.DEFAULT);
    private static final ReplayRule FIXED = new FixedRule("fixed", 7, 2, 4, 365);
    private static final CostRates RATES = new CostRates(0.25, 2.5, 0.1, 0.05);

    @Test
    void aSpikeInTheFutureChangesNoOrderBeforeIt() {
        for (ReplayRule rule : List.of(PLANNED, FIXED, new PlannedRule("ses", PlanSettings.DEFAULT, true, "ses"))) {
            assertThat(ordersUpTo(SPIKE, item(spiked()), rule)).isEqualTo(ordersUpTo(SPIKE, item(demand()), rule));
            assertThat(orders(item(spiked()), rule)).isNotEqualTo(orders(item(demand()), rule));
        }
    }

    @Test
    void aSpikeInTheFutureChangesNothingThatWasDoneBeforeIt() {
        Replay before = new Replay(START, FROM, SPIKE.minusDays(1));

        assertThat(before.actual(item(spiked()))).isEqualTo(before.actual(item(demand())));
        assertThat(REPLAY.actual(item(spiked()))).isNotEqualTo(REPLAY.actual(item(demand())));
    }

    @Test
    void aReceiptOfTheFutureTeachesNothingBeforeIt() {
        KnownLeadTimes slow = leadTimes(Stream.of(receipt(SPIKE, 126)));
        ReplayItem warned = item(demand(), List.of(new ReplayOffer(terms("S", 1, "4"), slow)), List.of());

        assertThat(ordersUpTo(SPIKE.minusDays(1), warned, PLANNED))
                .isEqualTo(ordersUpTo(SPIKE.minusDays(1), item(demand()), PLANNED));
        assertThat(orders(warned, PLANNED)).isNotEqualTo(orders(item(demand()), PLANNED));
    }

    @Test
    void theSameSeedReplaysTheSame() {
        assertThat(REPLAY.run(item(demand()), PLANNED, 7)).isEqualTo(REPLAY.run(item(demand()), PLANNED, 7));
    }

    @Test
    void whatIsDemandedIsServedOrLost() {
        ReplayFigures figures = REPLAY.run(item(demand()), PLANNED, 1);

        double lost = figures.lostMargin() / 5;
        assertThat(figures.served() + lost).isCloseTo(figures.demanded(), within(1e-6));
        assertThat(figures.fillRate()).isBetween(0.5, 1.0);
        assertThat(figures.days()).isEqualTo(122);
    }

    @Test
    void whatLayThereWhenAnItemWasFirstSoldLiesThereForEveryPolicy() {
        LocalDate first = FROM.plusDays(10);
        List<Purchased> bought = List.of(
                new Purchased(START.minusDays(30), START.minusDays(10), 300, 300, 0),
                new Purchased(START, first.minusDays(1), 200, 200, 0));
        double[] demand = new double[(int) (TO.toEpochDay() - first.toEpochDay() + 1)];
        Arrays.fill(demand, 5);

        for (double days : new double[] {60, 100}) {
            ReplayItem launched = item(demand, item(demand()).offers(), bought, first);
            Replay until = new Replay(START, FROM, first.plusDays((long) days - 1));

            assertThat(until.actual(launched).served()).isEqualTo(5 * days);
            assertThat(until.run(launched, PLANNED, 1).fillRate()).isGreaterThan(0.99);
        }
    }

    @Test
    void everyPolicyBeginsWithTheOrdersThatWereOpenAtItsStart() {
        // Six weeks and the lead time are 5 × 56 units; 270 of them come in after 30 days, and nothing else can be here
        // before two weeks.
        List<Purchased> late = List.of(new Purchased(START.minusDays(3), START.plusDays(30), 270, 270, 0));
        double[] even = new double[demand().length];
        Arrays.fill(even, 5);
        Replay first = new Replay(START, START, START.plusDays(9));

        double served =
                first.run(item(even, item(demand()).offers(), late), PLANNED, 1).served();

        assertThat(served)
                .isEqualTo(
                        first.actual(item(even, item(demand()).offers(), late)).served());
        assertThat(served).isEqualTo(10);
    }

    @Test
    void theCostIsTheSumOfItsParts() {
        List<Replay.Ordered> orders = new ArrayList<>();
        ReplayFigures figures = REPLAY.run(item(demand()), PLANNED, 1, orders);
        double units = orders.stream()
                .filter(o -> !o.day().isBefore(FROM))
                .mapToDouble(o -> o.quantity().toDouble())
                .sum();

        assertThat(figures.orderedUnits()).isEqualTo(units);
        assertThat(figures.shipping(RATES)).isCloseTo(units * 0.5 * 0.1, within(1e-9));
        assertThat(figures.handling(RATES)).isCloseTo(units * 0.05, within(1e-9));
        assertThat(figures.cost(RATES))
                .isCloseTo(
                        figures.holding(RATES)
                                + figures.ordering(RATES)
                                + figures.shipping(RATES)
                                + figures.handling(RATES)
                                + figures.lostMargin(),
                        within(1e-6));
    }

    @Test
    void aDearerShortageServesMoreFromMoreStock() {
        ReplayFigures cheap = REPLAY.run(item(demand()), shortageCost(0.05), 1);
        ReplayFigures dear = REPLAY.run(item(demand()), shortageCost(5), 1);

        assertThat(dear.fillRate()).isGreaterThanOrEqualTo(cheap.fillRate());
        assertThat(dear.averageStockValue()).isGreaterThan(cheap.averageStockValue());
    }

    @Test
    void theCheaperSupplierIsChosenUnlessOnlyThePreferredOneMayDeliver() {
        ReplayItem item = item(
                demand(),
                List.of(
                        new ReplayOffer(terms("S", 1, "4"), leadTimes(Stream.of())),
                        new ReplayOffer(terms("CHEAP", 2, "3"), leadTimes(Stream.of()))),
                List.of());

        assertThat(orders(item, PLANNED)).extracting(Replay.Ordered::supplierId).containsOnly("CHEAP");
        assertThat(orders(item, new PlannedRule("p", PlanSettings.DEFAULT, true, PlannedRule.AUTO)))
                .extracting(Replay.Ordered::supplierId)
                .containsOnly("S");
        assertThat(REPLAY.run(item, PLANNED, 1).priceDifference()).isNegative();
    }

    @Test
    void whatWasReallyOrderedServesFromTheDayItCameIn() {
        // Five a day; the opening stock of lead time and six weeks, 5 × (14 + 42), is on its way but for its first 30.
        double[] five = new double[days()];
        Arrays.fill(five, 5);
        ReplayItem item = item(
                five,
                offers(),
                List.of(
                        new Purchased(START.minusDays(3), START.plusDays(60), 250, 250, 0),
                        new Purchased(FROM, FROM.plusDays(20), 300, 280, 0.5),
                        new Purchased(FROM.plusDays(30), null, 100, 0, 0),
                        new Purchased(FROM.plusDays(40), FROM.plusDays(50), 0, 0, 0)));

        ReplayFigures figures = REPLAY.actual(item);

        double shelf = 280 - 250;
        // The shelf lasts six days before the measured time; from then on only what comes in can be sold.
        assertThat(shelf).isEqualTo(30);
        assertThat(figures.demanded()).isEqualTo(5 * 122);
        assertThat(figures.served()).isEqualTo(250 - 5 + 280);
        assertThat(figures.orderLines()).isEqualTo(2);
        assertThat(figures.orderedUnits()).isEqualTo(400);
        assertThat(figures.priceDifference()).isEqualTo(150);
    }

    @Test
    void nothingIsSaidAboutItemsWhosePurchasesAreNotKnown() {
        ReplayItem known = item(demand());
        ReplayItem unknown = item(demand(), offers(), List.of());
        assertThat(REPLAY.known(known)).isTrue();
        assertThat(REPLAY.known(unknown)).isFalse();

        List<Comparison.Row> rows = Comparison.run(REPLAY, List.of(known, unknown), List.of(FIXED), 2);

        assertThat(Comparison.coverage(rows, Comparison.ALL)).isCloseTo(0.5, within(1e-9));
        assertThat(rows)
                .filteredOn(r -> r.scope().equals("all"))
                .extracting(Comparison.Row::policy)
                .containsExactly("fixed", Comparison.WHAT_YOU_DID);
    }

    @Test
    void partsAddUpToTheWhole() {
        List<ReplayItem> items = List.of(item(demand()), item(spiked()));
        List<ReplayRule> rules = List.of(PLANNED, FIXED);

        List<Comparison.Row> whole = Comparison.run(REPLAY, items, rules, 3);
        List<Comparison.Row> parts = Comparison.merged(List.of(
                Comparison.run(REPLAY, items.subList(0, 1), rules, 3),
                Comparison.run(REPLAY, items.subList(1, 2), rules, 3)));

        assertThat(parts).isEqualTo(whole);
    }

    @Test
    void theIntervalIsStudents() {
        // n = 3, standard deviation 1, 97.5 % quantile of t with two degrees of freedom 4.30265.
        Comparison.Row row = new Comparison.Row("p", "all", List.of(lines(1), lines(2), lines(3)));

        assertThat(row.estimate(ReplayFigures::orderLines)[0]).isEqualTo(2);
        assertThat(row.estimate(ReplayFigures::orderLines)[1]).isCloseTo(4.30265 / Math.sqrt(3), within(1e-4));
    }

    private static ReplayFigures lines(long lines) {
        return new ReplayFigures(1, 1, 1, 0, 0, 0, 0, lines, 0, 0, 0);
    }

    private static ReplayRule shortageCost(double money) {
        return new PlannedRule(
                "cost " + money, new PlanSettings(Map.of(), new ServiceTarget.ShortageCost(money), 7, 1, 0.25, 60));
    }

    private static List<Replay.Ordered> ordersUpTo(LocalDate day, ReplayItem item, ReplayRule rule) {
        return orders(item, rule).stream().filter(o -> !o.day().isAfter(day)).toList();
    }

    private static List<Replay.Ordered> orders(ReplayItem item, ReplayRule rule) {
        List<Replay.Ordered> orders = new ArrayList<>();
        REPLAY.run(item, rule, 3, orders);
        return orders;
    }

    private static int days() {
        return (int) (TO.toEpochDay() - FIRST.toEpochDay() + 1);
    }

    private static double[] demand() {
        double[] demand = new double[days()];
        for (int day = 0; day < demand.length; day++) {
            demand[day] = (day * 7919) % 11;
        }
        return demand;
    }

    private static double[] spiked() {
        double[] demand = demand();
        demand[(int) (SPIKE.toEpochDay() - FIRST.toEpochDay())] += 5_000;
        return demand;
    }

    private static ReplayItem item(double[] demand) {
        return item(
                demand,
                offers(),
                List.of(
                        new Purchased(FROM.minusDays(20), FROM.plusDays(5), 200, 200, 0),
                        new Purchased(FROM.plusDays(40), FROM.plusDays(61), 300, 300, 0)));
    }

    private static List<ReplayOffer> offers() {
        return List.of(new ReplayOffer(terms("S", 1, "4"), leadTimes(Stream.of())));
    }

    private static Terms terms(String supplier, int rank, String price) {
        return new Terms(
                supplier,
                new Sku("A"),
                rank,
                List.of(new PriceBreak(Quantity.of(1), Money.of(price, "GBP"))),
                Quantity.of(10),
                Quantity.of(5),
                14);
    }

    private static KnownLeadTimes leadTimes(Stream<PurchaseLine> more) {
        return new KnownLeadTimes(
                Stream.concat(
                                Stream.of(
                                        receipt(FIRST.plusDays(10), 17),
                                        receipt(FIRST.plusDays(40), 13),
                                        receipt(FIRST.plusDays(80), 22)),
                                more)
                        .toList(),
                Map.of("S", Map.of(new Sku("A"), 14)),
                DeliveryDays.EVERY_DAY);
    }

    private static PurchaseLine receipt(LocalDate receivedOn, int took) {
        return new PurchaseLine(
                "PO" + receivedOn,
                "1",
                "S",
                new Sku("A"),
                receivedOn.minusDays(took),
                null,
                receivedOn,
                Quantity.of(10),
                Quantity.of(10),
                Money.of("4", "GBP"));
    }

    private static ReplayItem item(double[] demand, List<ReplayOffer> offers, List<Purchased> purchases) {
        return item(demand, offers, purchases, FIRST);
    }

    private static ReplayItem item(
            double[] demand, List<ReplayOffer> offers, List<Purchased> purchases, LocalDate first) {
        return new ReplayItem(
                new ItemPlace(new Sku("A"), "DC"),
                new DemandClass(DemandClass.Value.A, DemandClass.Variability.X),
                4,
                "GBP",
                5,
                0.5,
                offers,
                first,
                demand,
                purchases,
                (day, before, method) -> {
                    DemandOutlook usual = DemandOutlook.constant(
                            day, Arrays.stream(before).average().orElse(0), 3, 0.2);
                    return method.equals(PlannedRule.AUTO) ? usual : ReplayForecasts.byMethod(usual, before, method);
                });
    }
}
