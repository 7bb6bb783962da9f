package io.leadline.demand.forecast;

import java.util.Arrays;

/** The last value goes on (random walk). The measure every other method has to beat. */
public final class Naive implements Forecaster {

    @Override
    public String name() {
        return "naive";
    }

    @Override
    public double[] forecast(double[] values, int season, int horizon) {
        double[] mean = new double[horizon];
        Arrays.fill(mean, values[values.length - 1]);
        return mean;
    }

    /** Standard deviation of the forecast h steps ahead: sigma · √h, sigma² = mean squared step without drift. */
    static double deviation(double[] values, int h) {
        return Math.sqrt(SeasonalNaive.meanSquare(values, 1) * h);
    }
}
