package io.leadline.demand.forecast;

import java.util.Arrays;

/**
 * Simple exponential smoothing (Brown 1959): level ← level + α · (value − level); the forecast is the last level.
 *
 * @param alpha smoothing parameter between 0 and 1; NaN = the one with the least squared error, together with the start
 */
public record Ses(double alpha) implements Forecaster {

    /** Estimates its parameter. */
    public static final Ses ESTIMATED = new Ses(Double.NaN);

    @Override
    public String name() {
        return "ses";
    }

    @Override
    public double[] forecast(double[] values, int season, int horizon) {
        double[] mean = new double[horizon];
        Arrays.fill(mean, level(values));
        return mean;
    }

    double level(double[] values) {
        if (!Double.isNaN(alpha)) {
            return level(values, alpha, values[0]);
        }
        if (values.length < 3) {
            return Sums.mean(values);
        }
        double best = GoldenSection.minimise(a -> fit(values, a)[0], 0.01, 0.99, 9, 0.01);
        return fit(values, best)[1];
    }

    static double level(double[] values, double alpha, double start) {
        double level = start;
        for (double value : values) {
            level += alpha * (value - level);
        }
        return level;
    }

    /**
     * Least squared error and last level over all starts: the errors are linear in the start, so the best start has a
     * closed form.
     */
    static double[] fit(double[] values, double alpha) {
        double level = 0;
        double share = 1;
        double cross = 0;
        double squares = 0;
        double errors = 0;
        for (double value : values) {
            double error = value - level;
            errors += error * error;
            cross += error * share;
            squares += share * share;
            level += alpha * error;
            share *= 1 - alpha;
        }
        double start = cross / squares;
        return new double[] {errors - cross * start, level + share * start};
    }

    /** Standard deviation h steps (1 = next) ahead for a one-step error variance: σ²(1 + (h − 1) α²). */
    static double deviation(double variance, double alpha, int h) {
        return Math.sqrt(variance * (1 + (h - 1) * alpha * alpha));
    }

    /** Mean squared one-step error from a given start. */
    static double meanSquaredError(double[] values, double alpha, double start) {
        double level = start;
        double sum = 0;
        for (double value : values) {
            double error = value - level;
            sum += error * error;
            level += alpha * error;
        }
        return sum / values.length;
    }
}
