package io.leadline.studio.backtest;

import io.leadline.catalog.Terms;
import io.leadline.replenishment.DemandClass;
import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ItemPlace;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One item at one location, as it will be replayed.
 *
 * @param demandClass as it was known when the measured time begins
 * @param unitCost money in the company's currency; as it is where no exchange rate is known
 * @param currency that the unit cost is given in
 * @param unitMargin money lost with a unit that cannot be served, in the same currency as the unit cost
 * @param unitKg weight; 0 where unknown
 * @param offers its suppliers, the preferred one first; at least one
 * @param first day of the first demand
 * @param demand units asked for, day by day
 * @param purchases what was really ordered for this place; empty where nothing is known
 * @param outlooks forecasts made so far; a forecast depends on its method and the demand before its day alone, so policies
 *     share it
 */
@SuppressWarnings("ArrayRecordComponent")
public record ReplayItem(
        ItemPlace place,
        DemandClass demandClass,
        double unitCost,
        String currency,
        double unitMargin,
        double unitKg,
        List<ReplayOffer> offers,
        LocalDate first,
        double[] demand,
        List<Purchased> purchases,
        Forecasting forecasting,
        Map<String, DemandOutlook> outlooks) {

    /** Makes the outlook of a day from the demand before it. */
    @FunctionalInterface
    public interface Forecasting {

        /** @param method {@link PlannedRule#AUTO} or a method's name */
        DemandOutlook outlook(LocalDate day, double[] demandBefore, String method);
    }

    public ReplayItem {
        offers = List.copyOf(offers);
        purchases = List.copyOf(purchases);
    }

    public ReplayItem(
            ItemPlace place,
            DemandClass demandClass,
            double unitCost,
            String currency,
            double unitMargin,
            double unitKg,
            List<ReplayOffer> offers,
            LocalDate first,
            double[] demand,
            List<Purchased> purchases,
            Forecasting forecasting) {
        this(
                place,
                demandClass,
                unitCost,
                currency,
                unitMargin,
                unitKg,
                offers,
                first,
                demand,
                purchases,
                forecasting,
                new ConcurrentHashMap<>());
    }

    /** The preferred supplier's. */
    Terms terms() {
        return offers.getFirst().terms();
    }

    double demandOn(LocalDate day) {
        long index = day.toEpochDay() - first.toEpochDay();
        return index < 0 || index >= demand.length ? 0 : demand[(int) index];
    }

    /** The demand before the day: a copy that ends there, so that nobody can look further. */
    double[] demandBefore(LocalDate day) {
        long days = Math.clamp(day.toEpochDay() - first.toEpochDay(), 0, demand.length);
        return Arrays.copyOf(demand, (int) days);
    }

    DemandOutlook outlook(LocalDate day, String method) {
        return outlooks.computeIfAbsent(method + "@" + day, key -> forecasting.outlook(day, demandBefore(day), method));
    }
}
