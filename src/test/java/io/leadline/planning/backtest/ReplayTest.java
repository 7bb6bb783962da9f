package io.leadline.planning.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.planning.DemandClass;
import io.leadline.planning.DemandOutlook;
import io.leadline.planning.ItemPlace;
import io.leadline.planning.PlanSettings;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final LocalDate FIRST = LocalDate.of(2030, 1, 1);
    private static final LocalDate START = LocalDate.of(2030, 4, 1);
    private static final LocalDate TO = LocalDate.of(2030, 9, 30);
    private static final Replay REPLAY = new Replay(START, LocalDate.of(2030, 6, 1), TO);
    private static final ReplayRule PLANNED = new PlannedRule("planned", PlanSettings.DEFAULT);
    private static final ReplayRule FIXED = new FixedRule("fixed", 7, 2, 4, 365);

    @Test
    void aSpikeInTheFutureChangesNoOrderBeforeIt() {
        LocalDate spike = LocalDate.of(2030, 8, 1);
        double[] quiet = demand();
        double[] spiked = quiet.clone();
        spiked[(int) (spike.toEpochDay() - FIRST.toEpochDay())] += 5_000;

        for (ReplayRule rule : List.of(PLANNED, FIXED)) {
            assertThat(ordersUpTo(spike, item(spiked), rule)).isEqualTo(ordersUpTo(spike, item(quiet), rule));
            assertThat(orders(item(spiked), rule)).isNotEqualTo(orders(item(quiet), rule));
        }
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
    void aDearerShortageServesMoreFromMoreStock() {
        ReplayFigures cheap = REPLAY.run(item(demand()), shortageCost(0.05), 1);
        ReplayFigures dear = REPLAY.run(item(demand()), shortageCost(5), 1);

        assertThat(dear.fillRate()).isGreaterThanOrEqualTo(cheap.fillRate());
        assertThat(dear.averageStockValue()).isGreaterThan(cheap.averageStockValue());
    }

    private static ReplayRule shortageCost(double money) {
        return new PlannedRule(
                "cost " + money,
                new PlanSettings(
                        java.util.Map.of(),
                        new io.leadline.planning.ServiceTarget.ShortageCost(money),
                        7,
                        1,
                        0.25,
                        60));
    }

    private static List<Replay.Ordered> ordersUpTo(LocalDate day, ReplayItem item, ReplayRule rule) {
        return orders(item, rule).stream().filter(o -> !o.day().isAfter(day)).toList();
    }

    private static List<Replay.Ordered> orders(ReplayItem item, ReplayRule rule) {
        List<Replay.Ordered> orders = new ArrayList<>();
        REPLAY.run(item, rule, 3, orders);
        return orders;
    }

    private static double[] demand() {
        double[] demand = new double[(int) (TO.toEpochDay() - FIRST.toEpochDay() + 1)];
        for (int day = 0; day < demand.length; day++) {
            demand[day] = (day * 7919) % 11;
        }
        return demand;
    }

    private static ReplayItem item(double[] demand) {
        Sku sku = new Sku("A");
        Terms terms = new Terms(
                "S",
                sku,
                1,
                List.of(new PriceBreak(Quantity.of(1), Money.of("4", "GBP"))),
                Quantity.of(10),
                Quantity.of(5),
                14);
        KnownLeadTimes leadTimes = new KnownLeadTimes(List.of(
                new KnownLeadTimes.Observed(FIRST.plusDays(10), 1.2),
                new KnownLeadTimes.Observed(FIRST.plusDays(40), 0.9),
                new KnownLeadTimes.Observed(FIRST.plusDays(80), 1.6)));
        return new ReplayItem(
                new ItemPlace(sku, "DC"),
                new DemandClass(DemandClass.Value.A, DemandClass.Variability.X),
                4,
                5,
                terms,
                leadTimes,
                FIRST,
                demand,
                (day, before) -> DemandOutlook.constant(
                        day, Arrays.stream(before).average().orElse(0), 3, 0.2));
    }
}
