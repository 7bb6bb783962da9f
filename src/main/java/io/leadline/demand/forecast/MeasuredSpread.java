package io.leadline.demand.forecast;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Spread as measured on a history's own past, bell-shaped until a {@link Calibration} learned on many series bends it.
 *
 * @param errors deviations by number of steps
 * @param nonNegative quantiles below zero are zero
 */
record MeasuredSpread(StepErrors errors, boolean nonNegative, Calibration calibration) implements Spread {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    @Override
    public double quantile(double p, double mean, int steps) {
        return quantile(calibration.correct(p), mean, deviation(mean, steps), nonNegative);
    }

    @Override
    public double deviation(double mean, int steps) {
        return errors.sumDeviation(steps);
    }

    static double quantile(double p, double mean, double deviation, boolean nonNegative) {
        double value = mean + deviation * NORMAL.inverseCumulativeProbability(p);
        return nonNegative ? Math.max(0, value) : value;
    }

    static double probability(double value, double mean, double deviation) {
        return deviation > 0 ? NORMAL.cumulativeProbability((value - mean) / deviation) : Double.NaN;
    }
}
