package io.leadline.demand.forecast;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Several methods at once, step by step. Errors of different methods partly cancel, so a combination is rarely far off.
 *
 * @param median true = the middle forecast of each step, false = the mean
 */
public record Combination(String name, List<Forecaster> parts, boolean median) implements Forecaster {

    public Combination {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("Combination " + name + " has no parts");
        }
        parts = List.copyOf(parts);
    }

    @Override
    public double[] forecast(double[] values, int season, int horizon) {
        double[][] each = new double[parts.size()][];
        for (int i = 0; i < each.length; i++) {
            each[i] = parts.get(i).forecast(values, season, horizon);
        }
        double[] mean = new double[horizon];
        double[] column = new double[each.length];
        for (int h = 0; h < horizon; h++) {
            for (int i = 0; i < each.length; i++) {
                column[i] = each[i][h];
            }
            mean[h] = median ? middle(column) : Sums.mean(column);
        }
        return mean;
    }

    /** The middle forecast of each step. */
    static double[] middle(Collection<double[]> paths, int horizon) {
        double[] even = new double[paths.size()];
        Arrays.fill(even, 1.0 / even.length);
        return middle(paths, even, horizon);
    }

    /**
     * The forecast of each step at which half of the weight lies below; between two methods it moves from one to the other
     * with the weight.
     */
    static double[] middle(Collection<double[]> paths, double[] weights, int horizon) {
        double[][] each = paths.toArray(double[][]::new);
        double[] path = new double[horizon];
        double[] column = new double[each.length];
        double[] heavy = new double[each.length];
        for (int h = 0; h < horizon; h++) {
            for (int i = 0; i < each.length; i++) {
                // Sorted in as it comes, together with its weight.
                int at = i;
                while (at > 0 && column[at - 1] > each[i][h]) {
                    column[at] = column[at - 1];
                    heavy[at] = heavy[--at];
                }
                column[at] = each[i][h];
                heavy[at] = weights[i];
            }
            path[h] = middle(column, heavy);
        }
        return path;
    }

    private static double middle(double[] sorted, double[] weights) {
        double half = Sums.between(weights, 0, weights.length) / 2;
        double before = 0;
        for (int i = 0; i < sorted.length; i++) {
            double centre = before + weights[i] / 2;
            if (centre >= half) {
                if (i == 0) {
                    return sorted[0];
                }
                double last = before - weights[i - 1] / 2;
                double part = centre > last ? (half - last) / (centre - last) : 1;
                return sorted[i - 1] + part * (sorted[i] - sorted[i - 1]);
            }
            before += weights[i];
        }
        return sorted[sorted.length - 1];
    }

    /** Sorts its argument. */
    static double middle(double[] column) {
        Arrays.sort(column);
        int half = column.length / 2;
        return column.length % 2 == 1 ? column[half] : (column[half - 1] + column[half]) / 2;
    }
}
