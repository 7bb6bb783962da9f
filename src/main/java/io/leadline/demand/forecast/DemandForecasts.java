package io.leadline.demand.forecast;

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
        double[] units = history.units();
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
        double[] mean = new double[future.length];
        for (int day = 0; day < mean.length; day++) {
            mean[day] = mix.level * future[day];
        }
        DemandPattern pattern = DemandPattern.of(units);
        Choice.Reason reason = pattern == DemandPattern.NONE
                ? Choice.Reason.NO_DEMAND
                : pattern.slow() ? Choice.Reason.SLOW_MOVER : Choice.Reason.COMBINED;
        Choice choice = new Choice("level-mix", pattern, reason, List.of());
        return new DemandForecast(mean, spread(units, mix, pattern, context), choice);
    }

    private static CountSpread spread(double[] units, LevelMix mix, DemandPattern pattern, DemandContext context) {
        double batch = batch(units);
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

    /** E[size²] / E[size] of the days with demand: what one customer's visit adds to the variance per unit. */
    static double batch(double[] units) {
        double sum = 0;
        double squares = 0;
        int sizes = 0;
        int known = 0;
        for (double value : units) {
            known += Double.isNaN(value) ? 0 : 1;
            if (value > 0) {
                sum += value;
                squares += value * value;
                sizes++;
            }
        }
        if (sizes == 0) {
            return 1;
        }
        // A day's demand is several customers' once it sells on most days; then its mean size is no batch.
        double perDay = sum / Math.max(1, known);
        return Math.max(1, Math.min(squares / sum, squares / sum - perDay + 1));
    }
}
