package io.leadline.demand.forecast;

import java.util.Arrays;

/** Relative demand of the days of a week, counted from the first day of the history, with mean 1. */
final class WeekdayProfile {

    /** Weeks of an even profile that the observed one is shrunk by. */
    private static final double EVEN_WEEKS = 4;

    private WeekdayProfile() {}

    /** The profile of a history, shrunk towards an even week; even where the history is shorter than needed. */
    static double[] of(double[] units, int neededDays) {
        double[] profile = new double[7];
        Arrays.fill(profile, 1);
        double[] sums = new double[7];
        int[] days = new int[7];
        double total = 0;
        int known = 0;
        for (int day = 0; day < units.length; day++) {
            if (!Double.isNaN(units[day])) {
                sums[day % 7] += units[day];
                days[day % 7]++;
                total += units[day];
                known++;
            }
        }
        if (known < neededDays || total <= 0) {
            return profile;
        }
        double mean = total / known;
        double scale = 0;
        for (int weekday = 0; weekday < 7; weekday++) {
            profile[weekday] = (sums[weekday] + EVEN_WEEKS * mean) / (days[weekday] + EVEN_WEEKS) / mean;
            scale += profile[weekday] / 7;
        }
        for (int weekday = 0; weekday < 7; weekday++) {
            profile[weekday] /= scale;
        }
        return profile;
    }

    /** The profile laid over {@code length} days that begin {@code offset} days after the history's first. */
    static double[] spread(double[] profile, int offset, int length) {
        double[] factors = new double[length];
        for (int day = 0; day < length; day++) {
            factors[day] = profile[(offset + day) % 7];
        }
        return factors;
    }
}
