package io.leadline.demand.forecast;

import java.util.Arrays;

/**
 * Autoregression on seasonally adjusted values, differenced once where they wander: the next value is a weighted sum of
 * the last ones. The order is chosen by AICc, the weights by least squares.
 */
public final class AutoRegression implements Forecaster {

    private static final int MOST_LAGS = 5;
    private static final int SHORTEST = 10;

    @Override
    public String name() {
        return "ar";
    }

    @Override
    public double[] forecast(double[] values, int season, int horizon) {
        Seasonality seasonality = Seasonality.of(values, season);
        return seasonality.restore(forecastAdjusted(seasonality.remove(values), horizon), values.length);
    }

    static double[] forecastAdjusted(double[] values, int horizon) {
        int n = values.length;
        if (n < SHORTEST) {
            return Ses.ESTIMATED.forecast(values, 1, horizon);
        }
        boolean differenced = wanders(values);
        double[] steps = differenced ? differences(values) : values;
        double[] future = extend(steps, horizon, differenced);
        if (differenced) {
            double level = values[n - 1];
            for (int h = 0; h < horizon; h++) {
                level += future[h];
                future[h] = level;
            }
        }
        return future;
    }

    /** KPSS test of a steady level (5 %): the running sum of the deviations stays near zero unless values wander. */
    static boolean wanders(double[] values) {
        int n = values.length;
        double mean = Sums.mean(values);
        double running = 0;
        double squares = 0;
        double variance = 0;
        for (double value : values) {
            running += value - mean;
            squares += running * running;
            variance += (value - mean) * (value - mean);
        }
        int lags = (int) Math.floor(3 * Math.sqrt(n) / 13);
        double longRun = variance;
        for (int lag = 1; lag <= lags; lag++) {
            double sum = 0;
            for (int t = lag; t < n; t++) {
                sum += (values[t] - mean) * (values[t - lag] - mean);
            }
            longRun += 2 * (1 - lag / (lags + 1.0)) * sum;
        }
        return longRun > 0 && squares / n / longRun > 0.463;
    }

    private static double[] differences(double[] values) {
        double[] steps = new double[values.length - 1];
        for (int t = 0; t < steps.length; t++) {
            steps[t] = values[t + 1] - values[t];
        }
        return steps;
    }

    private static double[] extend(double[] x, int horizon, boolean differenced) {
        int n = x.length;
        int most = Math.min(MOST_LAGS, (n - 4) / 4);
        double mean = Sums.mean(x);
        // A drift that does not stand out of its own error is taken for chance.
        if (differenced) {
            double variance = Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / n;
            double t2 = variance > 0 ? mean * mean * n / variance : 0;
            return ar(x, mean * t2 / (t2 + 2), most, horizon);
        }
        return ar(x, mean, most, horizon);
    }

    private static double[] ar(double[] x, double centre, int most, int horizon) {
        int n = x.length;
        double[] best = {};
        double bestAicc = Double.POSITIVE_INFINITY;
        for (int order = 0; order <= most; order++) {
            double[][] a = new double[order][order];
            double[] b = new double[order];
            double total = 0;
            for (int t = most; t < n; t++) {
                double now = x[t] - centre;
                total += now * now;
                for (int i = 0; i < order; i++) {
                    double lagged = x[t - 1 - i] - centre;
                    b[i] += lagged * now;
                    for (int j = 0; j <= i; j++) {
                        a[i][j] += lagged * (x[t - 1 - j] - centre);
                    }
                }
            }
            double[] weights = order == 0 ? b : LeastSquares.solve(a, b.clone(), 1e-6);
            if (weights.length < order) {
                continue;
            }
            double explained = 0;
            for (int i = 0; i < order; i++) {
                explained += weights[i] * b[i];
            }
            int used = n - most;
            int k = order + 2;
            double aicc = used * Math.log(Math.max(total - explained, 1e-300))
                    + 2.0 * k
                    + 2.0 * k * (k + 1) / Math.max(1, used - k - 1);
            if (aicc < bestAicc) {
                bestAicc = aicc;
                best = weights;
            }
        }
        double[] path = Arrays.copyOf(x, n + horizon);
        double bound = 0;
        for (double v : x) {
            bound = Math.max(bound, Math.abs(v - centre));
        }
        for (int h = 0; h < horizon; h++) {
            double sum = 0;
            for (int i = 0; i < best.length; i++) {
                sum += best[i] * (path[n + h - 1 - i] - centre);
            }
            // Unstable weights would run away; no step may leave the range seen so far.
            path[n + h] = centre + Math.min(Math.max(sum, -bound), bound);
        }
        return Arrays.copyOfRange(path, n, n + horizon);
    }
}
