package io.leadline.demand.forecast;

import java.util.Arrays;

/** Fills steps that are not known, for methods that need every step. */
final class Gaps {

    private Gaps() {}

    /**
     * Leading unknown steps are cut off; others become the mean of the nearest known values of the same season position,
     * or the line between their known neighbours where there is no season.
     *
     * @return the same array where nothing is missing; empty where nothing is known
     */
    static double[] fill(double[] values, int season) {
        int first = 0;
        while (first < values.length && Double.isNaN(values[first])) {
            first++;
        }
        boolean gap = false;
        for (int t = first; t < values.length && !gap; t++) {
            gap = Double.isNaN(values[t]);
        }
        if (first == 0 && !gap) {
            return values;
        }
        double[] filled = Arrays.copyOfRange(values, first, values.length);
        for (int t = 0; t < filled.length; t++) {
            if (Double.isNaN(values[first + t])) {
                double seasonal = season > 1 ? between(values, first, first + t, season) : Double.NaN;
                filled[t] = Double.isNaN(seasonal) ? between(values, first, first + t, 1) : seasonal;
            }
        }
        return filled;
    }

    /** Distance-weighted mean of the nearest known values so many steps before and after. */
    private static double between(double[] values, int first, int t, int step) {
        int before = t - step;
        while (before >= first && Double.isNaN(values[before])) {
            before -= step;
        }
        int after = t + step;
        while (after < values.length && Double.isNaN(values[after])) {
            after += step;
        }
        if (before < first) {
            return after < values.length ? values[after] : Double.NaN;
        }
        if (after >= values.length) {
            return values[before];
        }
        double part = (double) (t - before) / (after - before);
        return values[before] + part * (values[after] - values[before]);
    }
}
