package io.leadline.demand.forecast;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * One item's past beside outside series: what was sold against what was expected of each day, at the level of the eight weeks
 * around it. Sums are kept so that each series costs one pass.
 */
final class SeriesPast {

    /** Days between origins, and days that are forecast at each. */
    static final int STRETCH_DAYS = 28;

    /** Origins, of a year. */
    static final int MOST_ORIGINS = 13;

    private static final int WEEK_DAYS = 7;
    private static final int LEVEL_DAYS = 56;
    private static final int LEAST_DAYS_BEFORE = 180;
    private static final double LARGEST_FACTOR = 3;

    private final double[] units;
    private final double[] expected;
    private final long first;
    private final double[] level;
    private final int[] from;
    private final int[] to;
    private final double[] perExpected;
    private final double overdispersion;

    /** @param factors what was relatively expected of each day without any series; 0 = the day takes no part */
    SeriesPast(LocalDate firstDay, double[] units, double[] factors) {
        this.units = units;
        this.first = firstDay.toEpochDay();
        this.expected = factors.clone();
        int days = units.length;
        double[] sold = new double[days + 1];
        double[] sumOfExpected = new double[days + 1];
        for (int day = 0; day < days; day++) {
            if (Double.isNaN(units[day]) || !(factors[day] > 0)) {
                expected[day] = 0;
            }
            sold[day + 1] = sold[day] + (expected[day] > 0 ? units[day] : 0);
            sumOfExpected[day + 1] = sumOfExpected[day] + expected[day];
        }
        this.level = new double[days];
        this.perExpected = new double[days];
        this.from = new int[days];
        this.to = new int[days];
        double spread = 0;
        double counted = 0;
        for (int day = 0; day < days; day++) {
            from[day] = Math.max(0, day - STRETCH_DAYS);
            to[day] = Math.min(days, day + STRETCH_DAYS + 1);
            double usual = sumOfExpected[to[day]] - sumOfExpected[from[day]];
            perExpected[day] = usual > 0 ? 1 / usual : 0;
            level[day] = (sold[to[day]] - sold[from[day]]) * perExpected[day];
            double mean = level[day] * expected[day];
            if (mean > 0) {
                spread += (units[day] - mean) * (units[day] - mean);
                counted += mean;
            }
        }
        this.overdispersion = counted > 0 ? Math.max(1, spread / counted) : 1;
    }

    int origins() {
        return Math.clamp((units.length - LEAST_DAYS_BEFORE) / STRETCH_DAYS, 0, MOST_ORIGINS);
    }

    long firstDay() {
        return first;
    }

    /** Days before the origin that so many stretches follow. */
    private int daysBefore(int origin) {
        return units.length - origin * STRETCH_DAYS;
    }

    double[] deviations(SeriesCourse course, int lag) {
        return course.past(first, units.length, lag);
    }

    /**
     * The effect by what was known at each origin, the first element by all that is known: one step of Fisher's scoring for
     * demand ∝ e^(effect · deviation) with counts around it, where the deviation is held against its own mean around the day,
     * because the level is. The variance is that of stretches of four weeks, which takes in that neighbours resemble each
     * other, and never less than that of counts. Days whose level was not known before the origin take no part.
     */
    SeriesEstimate[] estimates(double[] deviations) {
        int days = units.length;
        double[] weighed = new double[days + 1];
        for (int day = 0; day < days; day++) {
            weighed[day + 1] = weighed[day] + expected[day] * deviations[day];
        }
        int stretches = (days + STRETCH_DAYS - 1) / STRETCH_DAYS;
        double[] slopes = new double[stretches];
        double[] weights = new double[stretches];
        for (int day = 0; day < days; day++) {
            double mean = level[day] * expected[day];
            if (mean > 0) {
                double around = (weighed[to[day]] - weighed[from[day]]) * perExpected[day];
                double off = deviations[day] - around;
                int stretch = (days - 1 - day) / STRETCH_DAYS;
                slopes[stretch] += off * (units[day] - mean);
                weights[stretch] += off * off * mean;
            }
        }
        SeriesEstimate[] estimates = new SeriesEstimate[origins() + 1];
        for (int origin = 0; origin < estimates.length; origin++) {
            estimates[origin] = estimate(slopes, weights, origin == 0 ? 0 : origin + 1);
        }
        return estimates;
    }

    private SeriesEstimate estimate(double[] slopes, double[] weights, int from) {
        double slope = 0;
        double weight = 0;
        for (int i = from; i < slopes.length; i++) {
            slope += slopes[i];
            weight += weights[i];
        }
        int many = slopes.length - from;
        if (many < 3 || !(weight > 0)) {
            return SeriesEstimate.NONE;
        }
        double effect = slope / weight;
        double squares = 0;
        for (int i = from; i < slopes.length; i++) {
            double rest = slopes[i] - effect * weights[i];
            squares += rest * rest;
        }
        double clustered = squares / (weight * weight) * many / (many - 1);
        return new SeriesEstimate(effect, Math.max(clustered, overdispersion / weight));
    }

    /**
     * Squared errors of the weeks after each origin that the series says anything of, without and with it.
     *
     * @param effects by origin, of what was known then
     */
    double[][] errors(SeriesCourse course, int lag, double[] deviations, double[] effects) {
        double[][] errors = new double[2][origins()];
        for (int origin = 1; origin <= origins(); origin++) {
            errors(course, lag, deviations, effects[origin], origin, errors);
        }
        return errors;
    }

    private void errors(
            SeriesCourse course, int lag, double[] deviations, double effect, int origin, double[][] errors) {
        int before = daysBefore(origin);
        double sold = 0;
        double plain = 0;
        double moved = 0;
        for (int day = Math.max(0, before - LEVEL_DAYS); day < before; day++) {
            if (expected[day] > 0) {
                sold += units[day];
                plain += expected[day];
                moved += expected[day] * factor(effect, deviations[day]);
            }
        }
        if (!(plain > 0)) {
            return;
        }
        for (int week = before; week < before + STRETCH_DAYS; week += WEEK_DAYS) {
            double came = 0;
            double without = 0;
            double with = 0;
            boolean says = false;
            for (int day = week; day < week + WEEK_DAYS; day++) {
                if (expected[day] > 0) {
                    double ahead = course.ahead(first + day, first + before - 1, lag);
                    says |= ahead != 0;
                    came += units[day];
                    without += expected[day];
                    with += expected[day] * factor(effect, ahead);
                }
            }
            without *= sold / plain;
            with *= sold / moved;
            // One bulk order must not decide what the weather does.
            double counted = Math.min(came, 3 * without + 3);
            if (!says || effect == 0) {
                continue;
            }
            errors[0][origin - 1] += (counted - without) * (counted - without);
            errors[1][origin - 1] += (counted - with) * (counted - with);
        }
    }

    static double factor(double effect, double deviation) {
        return effect == 0 || deviation == 0
                ? 1
                : Math.clamp(Math.exp(effect * deviation), 1 / LARGEST_FACTOR, LARGEST_FACTOR);
    }

    /** The same after a series that is used already. */
    SeriesPast after(double[] deviations, double effect) {
        double[] left = expected.clone();
        Arrays.setAll(left, day -> left[day] * factor(effect, deviations[day]));
        return new SeriesPast(LocalDate.ofEpochDay(first), units, left);
    }
}
