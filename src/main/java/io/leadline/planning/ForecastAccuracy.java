package io.leadline.planning;

import io.leadline.demand.DailySales;
import io.leadline.demand.ForecastChange;
import io.leadline.demand.PastDemand;
import io.leadline.demand.forecast.ForecastValueAdded;
import io.leadline.shared.Period;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * How past forecasts of weeks came out: those of the method, those after people's changes, and, as the yardstick, "the week
 * before once more".
 *
 * @param weeks forecasts of weeks that are over, the oldest first
 */
public record ForecastAccuracy(List<Week> weeks) {

    private static final int WEEK_DAYS = 7;

    /**
     * One forecast of one week.
     *
     * @param made the day it was made for: the first of its weeks begins with it
     * @param from the first day of the week
     * @param naive units of the last whole week before the forecast was made
     * @param actual units wanted; NaN where the shelf was empty on one of the days
     */
    public record Week(LocalDate made, LocalDate from, double naive, double method, double changed, double actual) {

        boolean isChanged() {
            return Math.abs(method - changed) > 1e-9;
        }
    }

    public static ForecastAccuracy of(List<PastForecast> past, DailySales sold, List<Period> empty) {
        double[] units = PastDemand.kept(sold);
        boolean[] there = PastDemand.inStock(sold, empty);
        List<Week> weeks = new ArrayList<>();
        for (PastForecast forecast : past) {
            int made =
                    Math.toIntExact(forecast.day().toEpochDay() - sold.first().toEpochDay());
            for (int week = 0; week < forecast.method().length; week++) {
                int from = made + week * WEEK_DAYS;
                if (made >= WEEK_DAYS && from + WEEK_DAYS <= units.length) {
                    weeks.add(new Week(
                            forecast.day(),
                            forecast.day().plusDays((long) week * WEEK_DAYS),
                            sum(units, there, made - WEEK_DAYS),
                            forecast.method()[week],
                            forecast.changed()[week],
                            sum(units, there, from)));
                }
            }
        }
        return new ForecastAccuracy(weeks);
    }

    private static double sum(double[] units, boolean[] there, int from) {
        double sum = 0;
        for (int day = from; day < from + WEEK_DAYS; day++) {
            sum += there[day] ? units[day] : Double.NaN;
        }
        return sum;
    }

    /** Of all weeks. */
    public ForecastValueAdded all() {
        return measure(week -> true);
    }

    /** Of the weeks that somebody changed. */
    public ForecastValueAdded changed() {
        return measure(Week::isChanged);
    }

    /**
     * The weeks that one of these changes reaches into, of forecasts that were made while it was in force.
     *
     * @param zone in which a change's day begins
     */
    public ForecastAccuracy touchedBy(List<ForecastChange> changes, ZoneId zone) {
        return new ForecastAccuracy(weeks.stream()
                .filter(week ->
                        week.isChanged() && changes.stream().anyMatch(change -> reachesInto(week, change, zone)))
                .toList());
    }

    private static boolean reachesInto(Week week, ForecastChange change, ZoneId zone) {
        ForecastChange.Ended ended = change.ended();
        boolean known = !LocalDate.ofInstant(change.at(), zone).isAfter(week.made());
        boolean lasted = ended == null || !LocalDate.ofInstant(ended.at(), zone).isBefore(week.made());
        LocalDate last = week.from().plusDays(WEEK_DAYS - 1L);
        return known
                && lasted
                && !change.period().from().isAfter(last)
                && !change.period().to().isBefore(week.from());
    }

    public ForecastAccuracy and(ForecastAccuracy other) {
        List<Week> both = new ArrayList<>(weeks);
        both.addAll(other.weeks);
        return new ForecastAccuracy(both);
    }

    private ForecastValueAdded measure(Predicate<Week> wanted) {
        Week[] counted = weeks.stream()
                .filter(wanted.and(week -> !Double.isNaN(week.naive())))
                .toArray(Week[]::new);
        return ForecastValueAdded.measure(
                Arrays.stream(counted).mapToDouble(Week::naive).toArray(),
                Arrays.stream(counted).mapToDouble(Week::method).toArray(),
                Arrays.stream(counted).mapToDouble(Week::changed).toArray(),
                Arrays.stream(counted).mapToDouble(Week::actual).toArray());
    }
}
