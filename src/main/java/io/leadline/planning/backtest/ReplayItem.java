package io.leadline.planning.backtest;

import io.leadline.catalog.Terms;
import io.leadline.planning.DemandClass;
import io.leadline.planning.DemandOutlook;
import io.leadline.planning.ItemPlace;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One item at one location, as it will be replayed.
 *
 * @param demandClass as it was known when the replay begins
 * @param unitCost money
 * @param unitMargin money lost with a unit that cannot be served
 * @param first day of the first demand
 * @param demand units asked for, day by day
 * @param outlooks forecasts made so far; a forecast depends on the demand before its day alone, so policies share it
 */
@SuppressWarnings("ArrayRecordComponent")
public record ReplayItem(
        ItemPlace place,
        DemandClass demandClass,
        double unitCost,
        double unitMargin,
        Terms terms,
        KnownLeadTimes leadTimes,
        LocalDate first,
        double[] demand,
        Forecasting forecasting,
        Map<LocalDate, DemandOutlook> outlooks) {

    /** Makes the outlook of a day from the demand before it. */
    @FunctionalInterface
    public interface Forecasting {

        DemandOutlook outlook(LocalDate day, double[] demandBefore);
    }

    public ReplayItem(
            ItemPlace place,
            DemandClass demandClass,
            double unitCost,
            double unitMargin,
            Terms terms,
            KnownLeadTimes leadTimes,
            LocalDate first,
            double[] demand,
            Forecasting forecasting) {
        this(
                place,
                demandClass,
                unitCost,
                unitMargin,
                terms,
                leadTimes,
                first,
                demand,
                forecasting,
                new ConcurrentHashMap<>());
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

    DemandOutlook outlook(LocalDate day) {
        return outlooks.computeIfAbsent(day, d -> forecasting.outlook(d, demandBefore(d)));
    }
}
