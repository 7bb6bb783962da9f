package io.leadline.demand;

import java.util.Arrays;

/**
 * Days on which somebody bought far more than anybody before: they happened, but stock is not held for the next one.
 *
 * <p>A day counts up to three times the 95 % quantile of the days with demand, or twelve times their median, whichever is
 * more; the quantiles are taken low, so that one of two days can be exceptional.
 */
final class ExceptionalDays {

    private static final double TIMES_HIGH = 3;
    private static final double TIMES_MEDIAN = 12;

    private ExceptionalDays() {}

    static double[] clipped(double[] units) {
        double[] selling = Arrays.stream(units).filter(u -> u > 0).sorted().toArray();
        if (selling.length < 2) {
            return units;
        }
        double high = selling[(int) (0.95 * (selling.length - 1))];
        double median = selling[(selling.length - 1) / 2];
        double most = Math.max(TIMES_HIGH * high, TIMES_MEDIAN * median);
        if (selling[selling.length - 1] <= most) {
            return units;
        }
        double[] clipped = units.clone();
        for (int day = 0; day < clipped.length; day++) {
            clipped[day] = clipped[day] > most ? most : clipped[day];
        }
        return clipped;
    }
}
