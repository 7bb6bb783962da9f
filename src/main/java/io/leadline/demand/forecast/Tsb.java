package io.leadline.demand.forecast;

import java.util.Arrays;

/**
 * Method of Teunter, Syntetos and Babai (2011): the probability of demand is smoothed in every step, so the forecast
 * falls while nothing is sold and obsolete items fade out.
 *
 * @param alpha smoothing of the size, in steps with demand
 * @param beta smoothing of the probability, in every step; it starts at one half
 */
public record Tsb(double alpha, double beta) implements Forecaster {

    @Override
    public String name() {
        return "tsb";
    }

    @Override
    public double[] forecast(double[] values, int season, int horizon) {
        double size = 0;
        double probability = 0.5;
        boolean begun = false;
        for (double value : values) {
            if (value != 0) {
                size = begun ? size + alpha * (value - size) : value;
                begun = true;
            }
            probability += beta * ((value != 0 ? 1 : 0) - probability);
        }
        double[] mean = new double[horizon];
        Arrays.fill(mean, size * probability);
        return mean;
    }
}
