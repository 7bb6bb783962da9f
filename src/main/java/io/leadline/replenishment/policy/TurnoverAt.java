package io.leadline.replenishment.policy;

import io.leadline.catalog.Channel;
import io.leadline.catalog.Terms;
import io.leadline.demand.DailySales;
import io.leadline.replenishment.Ageing;
import io.leadline.replenishment.Inflows;
import io.leadline.replenishment.ItemFacts;
import io.leadline.replenishment.NextLot;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.Overstock;
import io.leadline.replenishment.Pace;
import io.leadline.replenishment.PlanBasis;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.replenishment.SalesTrend;
import io.leadline.replenishment.StockLayer;
import io.leadline.replenishment.Turnover;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** {@link Turnover} of one item at one location, out of what its plan is made from. */
record TurnoverAt(AtLocation here, ItemFacts facts, PlanBasis basis) {

    private static final int FOUR_WEEKS_DAYS = 28;
    private static final int YEAR_DAYS = 365;
    private static final int WEEK_DAYS = 7;

    Turnover of(ReorderAdvice advice, NextLot next, Overstock overstock) {
        double onHand = Math.max(0, here.stock().onHand().toDouble());
        Inflows inflows = facts.inflows().getOrDefault(here.place().location(), Inflows.NONE);
        List<StockLayer> layers = StockAges.layers(onHand, inflows.ledger(), inflows.bought());
        boolean longHere = longHere(layers);
        SalesTrend trend = SalesTrends.of(here.sold().units());
        Pace pace = pace(here.sold().units(), here.soldPerYear(), longHere, overstock.dead());
        return new Turnover(
                pace,
                trend,
                Turnovers.change(situation(pace, trend, advice, next, overstock)),
                Ageing.of(layers, basis.today()),
                channels(longHere),
                layers);
    }

    private Pace pace(double[] units, double perYear, boolean longHere, boolean dead) {
        return Turnovers.pace(
                here.stock().free().toDouble(),
                perYear,
                units,
                basis.settings().rules().deadStockDays(),
                longHere,
                dead);
    }

    /** What came in lately is new, not still. */
    private boolean longHere(List<StockLayer> layers) {
        LocalDate before = basis.today().minusDays(basis.settings().rules().deadStockDays() / 2);
        return layers.stream().map(StockLayer::since).anyMatch(since -> since == null || since.isBefore(before));
    }

    private Turnovers.Situation situation(
            Pace pace, SalesTrend trend, ReorderAdvice advice, NextLot next, Overstock overstock) {
        Offer offer = advice.offer();
        Terms terms = offer == null ? null : offer.terms();
        double least = terms == null
                ? 0
                : Math.max(terms.moq().toDouble(), terms.orderMultiple().toDouble());
        double ordered = advice.quantity().toDouble();
        return new Turnovers.Situation(
                pace,
                trend,
                here.stock().free().toDouble(),
                overstock.units(),
                here.weekly().perWeek() / WEEK_DAYS,
                terms != null,
                least,
                ordered > 0 ? ordered : next.quantity().toDouble(),
                advice.safetyStock(),
                basis.settings().maxCoverDays());
    }

    private List<Turnover.OnChannel> channels(boolean longHere) {
        List<Turnover.OnChannel> all = new ArrayList<>();
        if (facts.sales() == null) {
            return all;
        }
        List<String> served = basis.channelsAt().getOrDefault(here.place().location(), List.of()).stream()
                .map(Channel::id)
                .toList();
        int known = here.sold().units().length;
        for (DailySales series : facts.sales().channels()) {
            if (served.contains(series.place()) && known > 0) {
                all.add(on(series, known, longHere));
            }
        }
        return all;
    }

    /** @param known days on which the item could be sold, whether the channel sold it or not */
    private Turnover.OnChannel on(DailySales series, int known, boolean longHere) {
        double[] units = new double[known];
        LocalDate first = here.sold().first();
        int shift = Math.toIntExact(series.first().toEpochDay() - first.toEpochDay());
        int last = -1;
        for (int i = Math.max(0, -shift); i < series.days() && i + shift < known; i++) {
            units[i + shift] = series.units()[i];
            last = series.units()[i] > 0 ? i + shift : last;
        }
        double years = Math.max(1, Math.min(YEAR_DAYS, known)) / (double) YEAR_DAYS;
        double perYear = Turnovers.last(units, YEAR_DAYS) / years;
        int deadDays = basis.settings().rules().deadStockDays();
        boolean dead = longHere && known >= deadDays && Turnovers.last(units, deadDays) <= 0;
        return new Turnover.OnChannel(
                series.place(),
                pace(units, perYear, longHere, dead),
                SalesTrends.of(units),
                perYear,
                Turnovers.last(units, FOUR_WEEKS_DAYS),
                last < 0 ? null : first.plusDays(last));
    }
}
