package io.leadline.studio.backtest;

import io.leadline.demand.DailySales;
import io.leadline.demand.LearnedDemand;
import io.leadline.demand.PlaceHistory;
import io.leadline.demand.forecast.DemandForecasts;
import io.leadline.demand.forecast.Forecaster;
import io.leadline.demand.forecast.Methods;
import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.PlanBasis;
import io.leadline.replenishment.policy.Outlooks;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What would have been forecast for an item on a day of the past. */
@FunctionalInterface
public interface ReplayForecasts {

    int WEEK_DAYS = 7;

    /**
     * @param draft the item at its location, with all of its demand
     * @param daysBefore how many days of it lie before the day: nobody may look further
     * @param method {@link PlannedRule#AUTO}, or a method of {@link Methods} by name
     */
    DemandOutlook outlook(ReplayItems.Draft draft, LocalDate day, int daysBefore, String method);

    /** As plans are made: from the item's own demand and from what all items could have taught before the day. */
    static ReplayForecasts learning(PastKnowledge knowledge) {
        return (draft, day, daysBefore, method) -> {
            DailySales all = draft.daily();
            DailySales before = new DailySales(
                    all.sku(),
                    all.place(),
                    all.first(),
                    Arrays.copyOf(all.units(), daysBefore),
                    Arrays.copyOf(all.revenue(), daysBefore),
                    Arrays.copyOf(all.returnedUnits(), daysBefore));
            PlaceHistory history = PlaceHistory.of(
                    before,
                    draft.facts().item().category(),
                    draft.location(),
                    draft.facts().item().unitPrice().amount().doubleValue(),
                    List.of());
            LearnedDemand learned = knowledge.before(day);
            DemandOutlook outlook = Outlooks.of(
                    day, DemandForecasts.forecast(history.demand(), learned.context(history, PlanBasis.HORIZON_DAYS)));
            return method.equals(PlannedRule.AUTO) ? outlook : byMethod(outlook, before.units(), method);
        };
    }

    /** The level of each coming week by the method, spread and noise as usual, so that only the method is compared. */
    static DemandOutlook byMethod(DemandOutlook usual, double[] before, String method) {
        Forecaster forecaster = Methods.byName(method)
                .orElseThrow(() -> new IllegalArgumentException("No forecast method is called \"" + method
                        + "\"; there are " + PlannedRule.AUTO + ", " + String.join(", ", Methods.names())));
        int weeks = before.length / WEEK_DAYS;
        if (weeks == 0) {
            return usual;
        }
        int first = before.length - weeks * WEEK_DAYS;
        double[] sums = new double[weeks];
        for (int day = 0; day < weeks * WEEK_DAYS; day++) {
            sums[day / WEEK_DAYS] += before[first + day];
        }
        double[] next = forecaster.forecast(sums, 1, usual.unitsPerDay().length / WEEK_DAYS + 1);
        double[] perDay = new double[usual.unitsPerDay().length];
        Arrays.setAll(perDay, day -> Math.max(0, next[day / WEEK_DAYS]) / WEEK_DAYS);
        return new DemandOutlook(
                usual.from(), perDay, usual.noise(), usual.levelError(), method, usual.correction(), usual.surges());
    }
}
