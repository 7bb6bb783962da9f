package io.leadline.demand;

import java.util.Arrays;

/**
 * Days on which somebody bought far more than anybody before: they happened, but stock is not held for the next one.
 *
 * <p>A day counts up to three times the 95 % quantile of the days with demand, or twelve times their median, whichever is
 * more; the quantiles are taken low, so that one of two days can be exceptional. What came five times is no exception: a large
 * customer who comes back is demand.
 */
final class ExceptionalDays {

    private static final double TIMES_HIGH = 3;
    private static final double TIMES_MEDIAN = 12;
    private static final int CAME_BACK = 5;

    private ExceptionalDays() {}

    static double[] clipped(double[] units) {
        double[] selling = new double[units.length];
        int days = 0;
        double largest = 0;
        for (double sold : units) {
            if (sold > 0) {
                selling[days++] = sold;
                largest = Math.max(largest, sold);
            }
        }
        if (days < 2 || nothingStandsOut(units, days, largest)) {
            return units;
        }
        selling = Arrays.copyOf(selling, days);
        Arrays.sort(selling);
        double high = selling[(int) (0.95 * (selling.length - 1))];
        double median = selling[(selling.length - 1) / 2];
        double cameBack = selling.length < CAME_BACK ? 0 : selling[selling.length - CAME_BACK];
        double most = Math.max(Math.max(TIMES_HIGH * high, TIMES_MEDIAN * median), cameBack);
        if (selling[selling.length - 1] <= most) {
            return units;
        }
        double[] clipped = units.clone();
        for (int day = 0; day < clipped.length; day++) {
            clipped[day] = clipped[day] > most ? most : clipped[day];
        }
        return clipped;
    }

    /** The usual case, told without sorting: enough days come so near to the largest that the high quantile does. */
    private static boolean nothingStandsOut(double[] units, int days, double largest) {
        int near = 0;
        for (double sold : units) {
            near += TIMES_HIGH * sold >= largest ? 1 : 0;
        }
        return near > days - 1 - (int) (0.95 * (days - 1));
    }
}
