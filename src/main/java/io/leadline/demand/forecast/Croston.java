package io.leadline.demand.forecast;

import java.util.Arrays;

/**
 * Croston's method (1972) for intermittent demand: sizes and intervals are smoothed apart, and only when demand comes;
 * the forecast is size ÷ interval. Its mean is too high by about α/2, which Syntetos and Boylan (2005, "SBA") take off.
 *
 * @param alpha smoothing parameter of both
 * @param corrected true = SBA
 */
public record Croston(double alpha, boolean corrected) implements Forecaster {

    @Override
    public String name() {
        return corrected ? "sba" : "croston";
    }

    @Override
    public double[] forecast(double[] values, int season, int horizon) {
        double[] mean = new double[horizon];
        Arrays.fill(mean, rate(values));
        return mean;
    }

    /** Demand per step: starts with the first size and its position, counted from 1. */
    double rate(double[] values) {
        double size = 0;
        double interval = 0;
        int since = 0;
        boolean begun = false;
        for (double value : values) {
            since++;
            if (value != 0) {
                size = begun ? size + alpha * (value - size) : value;
                interval = begun ? interval + alpha * (since - interval) : since;
                begun = true;
                since = 0;
            }
        }
        return begun ? size / interval * (corrected ? 1 - alpha / 2 : 1) : 0;
    }
}
