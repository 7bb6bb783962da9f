package io.leadline.demand.forecast;

import java.util.Arrays;

/** Recursion of the {@link Theta} models over one history. */
final class ThetaLine {

    /** @param weight w = 1 − 1/θ */
    record Fit(double squaredError, double start, double weight) {}

    private final double[] values;

    /** Intercept and slope in force before each step; the last entry is that after the history. */
    private final double[] intercepts;

    private final double[] slopes;

    private final boolean dynamic;

    ThetaLine(double[] values, boolean dynamic) {
        this.values = values;
        this.dynamic = dynamic;
        int n = values.length;
        intercepts = new double[n + 1];
        slopes = new double[n + 1];
        if (!dynamic) {
            double[] line = LeastSquares.line(values);
            Arrays.fill(intercepts, line[0]);
            Arrays.fill(slopes, line[1]);
            return;
        }
        intercepts[0] = values[0];
        double mean = 0;
        for (int t = 1; t <= n; t++) {
            slopes[t] = nextSlope(slopes[t - 1], values[t - 1], mean, t);
            mean += (values[t - 1] - mean) / t;
            intercepts[t] = mean - slopes[t] * (t + 1) / 2;
        }
    }

    /** Slope of the line through the first t values from that through t − 1, whose mean is given. */
    private static double nextSlope(double slope, double value, double mean, int t) {
        return t == 1 ? 0 : ((t - 2) * slope + 6 * (value - mean) / t) / (t + 1);
    }

    /** Least squares over the start, and over the weight where it is NaN (then between 0 and 1). */
    Fit fit(double alpha, double weight) {
        double level = 0;
        double share = 1;
        double power = 1;
        double ee = 0;
        double es = 0;
        double eg = 0;
        double ss = 0;
        double sg = 0;
        double gg = 0;
        // The dynamic line says nothing before it has seen two values.
        int firstJudged = dynamic ? 2 : 0;
        for (int t = 0; t < values.length; t++) {
            double g = power * intercepts[t] + (1 - power * (1 - alpha)) / alpha * slopes[t];
            double error = values[t] - level;
            if (t >= firstJudged) {
                ee += error * error;
                es += error * share;
                eg += error * g;
                ss += share * share;
                sg += share * g;
                gg += g * g;
            }
            level += alpha * error;
            share *= 1 - alpha;
            power *= 1 - alpha;
        }
        double w = weight;
        if (Double.isNaN(w)) {
            double determinant = ss * gg - sg * sg;
            w = determinant > 1e-12 * ss * gg ? (eg * ss - es * sg) / determinant : 0;
            w = Math.min(Math.max(w, 0), 1);
        }
        double start = ss > 0 ? (es - w * sg) / ss : 0;
        double squaredError = ee - 2 * start * es - 2 * w * eg + start * start * ss + 2 * start * w * sg + w * w * gg;
        return new Fit(squaredError, start, w);
    }

    double[] forecast(double alpha, double start, double weight, int horizon) {
        int n = values.length;
        double level = Ses.level(values, alpha, start);
        double power = Math.pow(1 - alpha, n);
        double intercept = intercepts[n];
        double slope = slopes[n];
        double average = Sums.mean(values);
        double[] mean = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            mean[h] = level + weight * (power * intercept + (1 - power * (1 - alpha)) / alpha * slope);
            // From here on the forecast takes the place of the value.
            level += alpha * (mean[h] - level);
            power *= 1 - alpha;
            if (dynamic) {
                int t = n + h + 1;
                slope = nextSlope(slope, mean[h], average, t);
                average += (mean[h] - average) / t;
                intercept = average - slope * (t + 1) / 2;
            }
        }
        return mean;
    }
}
