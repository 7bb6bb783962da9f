package io.leadline.replenishment.policy;

import io.leadline.replenishment.SalesTrend;
import io.leadline.replenishment.SalesTrend.Direction;

/**
 * The last 13 weeks of sales against the same 13 weeks of the year before, so that a season is no trend; where these are
 * not known, against the 13 weeks before.
 *
 * <p>Whether it is more than chance is asked by the test for two Poisson counts a and b (Przyborowski and Wilenski 1940, in
 * its normal form): z = (a − b) / √(φ (a + b)), φ being how much weeks scatter beyond Poisson's law, their variance over
 * their mean, at least 1 (McCullagh and Nelder 1989, quasi-Poisson). Beyond ±1.96, and a fifth or more, it is one.
 */
final class SalesTrends {

    private static final int WEEK_DAYS = 7;
    private static final int WEEKS = 13;
    private static final int DAYS = WEEKS * WEEK_DAYS;
    private static final int YEAR_DAYS = 52 * WEEK_DAYS;
    private static final double SURE = 1.96;
    private static final double WORTH_TELLING = 0.2;
    private static final double LEAST_UNITS = 5;

    private SalesTrends() {}

    /** @param units sold by day, the last known day at the end */
    static SalesTrend of(double[] units) {
        int end = units.length;
        int shift = end >= YEAR_DAYS + DAYS ? YEAR_DAYS : DAYS;
        if (end < shift + DAYS) {
            return SalesTrend.UNKNOWN;
        }
        double[] lately = weeks(units, end);
        double[] before = weeks(units, end - shift);
        double a = sum(lately);
        double b = sum(before);
        if (a + b < LEAST_UNITS) {
            return SalesTrend.UNKNOWN;
        }
        double change = b <= 0 ? SalesTrend.MOST : Math.min(SalesTrend.MOST, a / b - 1);
        double scatter = Math.max(1, (variance(lately, a) + variance(before, b)) / ((a + b) / WEEKS));
        double z = (a - b) / Math.sqrt(scatter * (a + b));
        boolean told = Math.abs(z) > SURE && Math.abs(change) >= WORTH_TELLING;
        Direction direction = !told ? Direction.STEADY : z > 0 ? Direction.RISING : Direction.FALLING;
        return new SalesTrend(direction, Math.max(-1, change));
    }

    private static double[] weeks(double[] units, int end) {
        double[] weeks = new double[WEEKS];
        for (int d = 0; d < DAYS; d++) {
            weeks[d / WEEK_DAYS] += Math.max(0, units[end - DAYS + d]);
        }
        return weeks;
    }

    private static double variance(double[] weeks, double sum) {
        double mean = sum / WEEKS;
        double squares = 0;
        for (double week : weeks) {
            squares += (week - mean) * (week - mean);
        }
        return squares / (WEEKS - 1);
    }

    private static double sum(double[] weeks) {
        double sum = 0;
        for (double week : weeks) {
            sum += week;
        }
        return sum;
    }
}
