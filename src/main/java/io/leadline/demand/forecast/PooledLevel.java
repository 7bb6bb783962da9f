package io.leadline.demand.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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

    /** Demand beyond so many usual steps is a bulk order; that single orders come is no reason to lift all levels. */
    private static final double LARGEST_MEAN = 3;

    /** Sum of newness of the rows from which on new items have a mean error of their own. */
    private static final double FEWEST_NEW = 100;

    private static double[] equal() {
        double[] weights = new double[LevelFeatures.COUNT];
        Arrays.fill(weights, 0, LevelFeatures.LEVELS, 1.0 / LevelFeatures.LEVELS);
        return weights;
    }

    @Override
    public String name() {
        return "pooled-level";
    }

    @Override
    public double[] forecast(double[] values, int season, int horizon) {
        return level(values, 0, horizon);
    }

    double[] forecast(Prepared history, int horizon) {
        return level(history.values(), history.before(), horizon);
    }

    private double[] level(double[] values, int before, int horizon) {
        double[] features = LevelFeatures.of(values, values.length, before);
        double level = 0;
        for (int k = 0; k < features.length; k++) {
            level += weights[k] * features[k];
        }
        double[] mean = new double[horizon];
        Arrays.fill(mean, Math.max(0, level));
        return mean;
    }

    /**
     * One past origin of one history: features, mean and variance of the steps that came, all in the history's scale.
     *
     * @param newness how much the item was new then
     */
    private record Row(double[] features, double mean, double variance, double newness) {}

    /** @param stepsBack how many of the last steps were still to come */
    static PooledLevel learn(List<Past> all, DemandPattern pattern, int stepsBack, int horizon) {
        List<Row> rows = rows(all, pattern, stepsBack, horizon);
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

    private static List<Row> rows(List<Past> all, DemandPattern pattern, int stepsBack, int horizon) {
        List<Row> rows = new ArrayList<>();
        long origins = all.stream()
                .mapToLong(past -> origins(past, pattern, stepsBack, horizon).count())
                .sum();
        int every = (int) Math.max(1, origins / MOST_ROWS);
        for (int i = 0; i < all.size(); i += every) {
            double[] values = all.get(i).history().values();
            int before = all.get(i).history().before();
            for (int origin : origins(all.get(i), pattern, stepsBack, horizon).toArray()) {
                // The scale known then: one that knew the coming steps would make rising demand seem a small error.
                double scale = Math.sqrt(SeasonalNaive.meanSquare(Arrays.copyOf(values, origin), 1));
                if (!(scale > 0)) {
                    continue;
                }
                double[] features = LevelFeatures.of(values, origin, before);
                for (int k = 0; k < features.length; k++) {
                    features[k] /= scale;
                }
                double mean = 0;
                double squares = 0;
                for (int t = origin; t < origin + horizon; t++) {
                    mean += values[t] / scale / horizon;
                    squares += values[t] * values[t] / scale / scale / horizon;
                }
                double newness = LevelFeatures.newness(before, origin);
                rows.add(new Row(features, mean, Math.max(0, squares - mean * mean), newness));
            }
        }
        return rows;
    }

    /** The last origins whose coming horizon was known then, and at which the history showed the pattern. */
    private static IntStream origins(Past past, DemandPattern pattern, int stepsBack, int horizon) {
        int last = past.history().length() - stepsBack - horizon;
        return IntStream.rangeClosed(Math.max(SHORTEST, last - MOST_ORIGINS + 1), last)
                .filter(origin -> past.patterns()[origin] == pattern);
    }

    /**
     * One round: squared errors weighted by 1 ÷ the root squared error of the last round; the mean error held at zero, of
     * new items and of the others apart, because their mix differs from one day to the next.
     */
    private static double[] solve(List<Row> rows, double[] weights) {
        int n = weights.length;
        double[][] a = new double[n][n];
        double[] b = new double[n];
        double[][] centres = new double[2][n];
        double[] targets = new double[2];
        double[] sizes = new double[2];
        for (Row row : rows) {
            double[] x = row.features();
            double forecast = 0;
            for (int k = 0; k < n; k++) {
                forecast += weights[k] * x[k];
            }
            double error = forecast - row.mean();
            double w = 1 / Math.sqrt(error * error + row.variance() + 0.01) / rows.size();
            double[] parts = {1 - row.newness(), row.newness()};
            for (int i = 0; i < n; i++) {
                for (int j = 0; j <= i; j++) {
                    a[i][j] += w * x[i] * x[j];
                }
                b[i] += w * x[i] * row.mean();
                for (int g = 0; g < 2; g++) {
                    centres[g][i] += parts[g] * x[i] / rows.size();
                }
            }
            for (int g = 0; g < 2; g++) {
                targets[g] += parts[g] * Math.min(row.mean(), LARGEST_MEAN) / rows.size();
                sizes[g] += parts[g];
            }
        }
        if (sizes[1] < FEWEST_NEW) {
            for (int i = 0; i < n; i++) {
                centres[0][i] += centres[1][i];
            }
            targets[0] += targets[1];
            centres = new double[][] {centres[0]};
        }
        for (int i = 0; i < n; i++) {
            a[i][i] += RIDGE;
            b[i] += i < LevelFeatures.LEVELS ? RIDGE / LevelFeatures.LEVELS : 0;
        }
        return LeastSquares.solveWithin(a, b, centres, targets);
    }
}
