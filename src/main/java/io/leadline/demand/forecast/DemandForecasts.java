package io.leadline.demand.forecast;

import java.util.Arrays;
import java.util.List;

/** Forecasts of daily demand for planning: the level of the item times what is known about each day. */
public final class DemandForecasts {

    /** A history this short cannot tell its own weekday profile from chance. */
    private static final int WEEKDAY_PROFILE_NEEDS_DAYS = 56;

    /** Origins a week apart share days, so they count less than their number when the own errors meet the prior. */
    private static final double PRIOR_WEIGHT_ERRORS = 6;

    private DemandForecasts() {}

    /** Mean per future day and the distribution of sums of days; a few tens of microseconds per item. */
    public static DemandForecast forecast(DemandHistory history, DemandContext context) {
        double[] units = context.surges().calm(history.units());
        double[] past = context.pastFactors();
        double[] future = context.futureFactors();
        if (past.length == 0) {
            double[] profile = WeekdayProfile.of(units, WEEKDAY_PROFILE_NEEDS_DAYS);
            past = WeekdayProfile.spread(profile, 0, units.length);
            double[] next = WeekdayProfile.spread(profile, units.length, future.length);
            for (int day = 0; day < next.length; day++) {
                next[day] *= future[day];
            }
            future = next;
        } else if (past.length != units.length) {
            throw new IllegalArgumentException(
                    "Factors are given for " + past.length + " days, demand for " + units.length);
        }

        LevelMix mix = new LevelMix(units, past, context.prior());
        DemandPattern pattern = DemandPattern.of(units, past);
        Choice.Reason reason = pattern == DemandPattern.NONE
                ? Choice.Reason.NO_DEMAND
                : pattern.slow() ? Choice.Reason.SLOW_MOVER : Choice.Reason.COMBINED;
        boolean like = pattern == DemandPattern.NONE && mix.level > 0;
        Choice choice = new Choice(like ? Choice.LOOK_ALIKES : "level-mix", pattern, reason, List.of());
        CountSpread spread = spread(batch(units, past), mix, pattern, context);
        double level = mix.level * Silence.goesOn(units, past, spread);
        double[] mean = new double[future.length];
        for (int day = 0; day < mean.length; day++) {
            mean[day] = level * future[day];
        }
        SurgeLaw surges = context.surges().law(level);
        return new DemandForecast(mean, surges.isNone() ? spread : new SurgingSpread(spread, surges), choice);
    }

    private static CountSpread spread(double batch, LevelMix mix, DemandPattern pattern, DemandContext context) {
        double[] variation = new double[LevelMix.LENGTHS_DAYS.length];
        for (int j = 0; j < variation.length; j++) {
            double weight = mix.independentErrors(j);
            double all = weight * mix.variation(j, batch)
                    + PRIOR_WEIGHT_ERRORS * context.prior().variation();
            variation[j] = Math.max(0, all / (weight + PRIOR_WEIGHT_ERRORS));
        }
        widen(variation);
        return new CountSpread(batch, LevelMix.LENGTHS_DAYS, variation, pattern.slow(), context.calibration());
    }

    /** More steps never mean a smaller absolute error: the standard deviation must not fall as the sum grows longer. */
    private static void widen(double[] variation) {
        for (int j = 1; j < variation.length; j++) {
            double ratio = (double) LevelMix.LENGTHS_DAYS[j - 1] / LevelMix.LENGTHS_DAYS[j];
            variation[j] = Math.max(variation[j], variation[j - 1] * ratio * ratio);
        }
    }

    /** What one customer's visit adds to the variance per unit, where every day is like the others. */
    static double batch(double[] units) {
        double[] even = new double[units.length];
        Arrays.fill(even, 1);
        return batch(units, even);
    }

    /**
     * What one customer's visit adds to the variance per unit: E[size²] / E[size] of the days with demand. A day's demand is
     * several customers' once it sells on most days; then what is expected of the day is no batch, and of days that differ,
     * such as those of a season, E[expected²] / E[expected] is not.
     */
    static double batch(double[] units, double[] factors) {
        double sum = 0;
        double squares = 0;
        double usual = 0;
        double usualSquares = 0;
        for (int day = 0; day < units.length; day++) {
            if (!Double.isNaN(units[day])) {
                sum += units[day];
                squares += units[day] * units[day];
                usual += factors[day];
                usualSquares += factors[day] * factors[day];
            }
        }
        if (!(sum > 0)) {
            return 1;
        }
        double expected = usual > 0 ? sum / usual * usualSquares / usual : 0;
        return Math.max(1, squares / sum - expected);
    }
}
