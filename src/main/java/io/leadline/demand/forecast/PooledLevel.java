package io.leadline.demand.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A level as a weighted sum of {@link LevelFeatures}, the weights learned from many histories together: at past origins of
 * all of them, they make the mean root squared error of the coming steps small (iteratively re-weighted least squares) and
 * the mean error zero, so that neither bulk orders nor a few large items decide for all, and stock is not planned too low.
 *
 * @param weights one per feature
 */
record PooledLevel(double[] weights) implements Forecaster {

    /** Equal parts, where there are too few histories to learn from. */
    static final PooledLevel EQUAL = new PooledLevel(equal());

    private static final int FEWEST_ROWS = 200;
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_ORIGINS = 12;
    private static final int SHORTEST = 8;
    private static final int ROUNDS = 20;
    private static final double RIDGE = 0.1;

    private static double[] equal() {
        double[] weights = new double[LevelFeatures.COUNT];
        Arrays.fill(weights, 1.0 / weights.length);
        return weights;
    }

    @Override
    public String name() {
        return "pooled-level";
    }

    @Override
    public double[] forecast(double[] values, int season, int horizon) {
        double[] features = LevelFeatures.of(values, values.length);
        double level = 0;
        for (int k = 0; k < features.length; k++) {
            level += weights[k] * features[k];
        }
        double[] mean = new double[horizon];
        Arrays.fill(mean, Math.max(0, level));
        return mean;
    }

    /** One past origin of one history: features, mean and variance of the steps that came, all in the history's scale. */
    private record Row(double[] features, double mean, double variance) {}

    static PooledLevel learn(List<double[]> histories, int horizon) {
        List<Row> rows = rows(histories, horizon);
        if (rows.size() < FEWEST_ROWS) {
            return EQUAL;
        }
        double[] weights = equal();
        for (int round = 0; round < ROUNDS; round++) {
            double[] next = solve(rows, weights);
            if (next.length == 0) {
                return EQUAL;
            }
            weights = next;
        }
        return new PooledLevel(weights);
    }

    private static List<Row> rows(List<double[]> histories, int horizon) {
        List<Row> rows = new ArrayList<>();
        int every = Math.max(1, histories.size() * MOST_ORIGINS / MOST_ROWS);
        for (int i = 0; i < histories.size(); i += every) {
            double[] values = histories.get(i);
            double scale = Math.sqrt(SeasonalNaive.meanSquare(values, 1));
            if (!(scale > 0)) {
                continue;
            }
            int last = values.length - horizon;
            for (int origin = last; origin >= SHORTEST && origin > last - MOST_ORIGINS; origin--) {
                double[] features = LevelFeatures.of(values, origin);
                for (int k = 0; k < features.length; k++) {
                    features[k] /= scale;
                }
                double mean = 0;
                double squares = 0;
                for (int t = origin; t < origin + horizon; t++) {
                    mean += values[t] / scale / horizon;
                    squares += values[t] * values[t] / scale / scale / horizon;
                }
                rows.add(new Row(features, mean, Math.max(0, squares - mean * mean)));
            }
        }
        return rows;
    }

    /** One round: squared errors weighted by 1 ÷ the root squared error of the last round; the mean error held at zero. */
    private static double[] solve(List<Row> rows, double[] weights) {
        int n = weights.length;
        double[][] a = new double[n][n];
        double[] b = new double[n];
        double[] centre = new double[n];
        double target = 0;
        for (Row row : rows) {
            double[] x = row.features();
            double forecast = 0;
            for (int k = 0; k < n; k++) {
                forecast += weights[k] * x[k];
            }
            double error = forecast - row.mean();
            double w = 1 / Math.sqrt(error * error + row.variance() + 0.01) / rows.size();
            for (int i = 0; i < n; i++) {
                for (int j = 0; j <= i; j++) {
                    a[i][j] += w * x[i] * x[j];
                }
                b[i] += w * x[i] * row.mean();
                centre[i] += x[i] / rows.size();
            }
            target += row.mean() / rows.size();
        }
        double[][] copy = new double[n][];
        for (int i = 0; i < n; i++) {
            a[i][i] += RIDGE;
            b[i] += RIDGE / n;
            copy[i] = a[i].clone();
        }
        // Lagrange: x = A⁻¹ b + λ A⁻¹ c with c · x = target.
        double[] free = LeastSquares.solve(a, b, 0);
        double[] along = LeastSquares.solve(copy, centre, 0);
        if (free.length == 0 || along.length == 0) {
            return new double[0];
        }
        double atFree = 0;
        double perUnit = 0;
        for (int k = 0; k < n; k++) {
            atFree += centre[k] * free[k];
            perUnit += centre[k] * along[k];
        }
        double lambda = perUnit > 0 ? (target - atFree) / perUnit : 0;
        for (int k = 0; k < n; k++) {
            free[k] += lambda * along[k];
        }
        return free;
    }
}
