package io.leadline.demand.forecast;

import java.util.Arrays;
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

    /** Sorts its argument. */
    static double middle(double[] column) {
        Arrays.sort(column);
        int half = column.length / 2;
        return column.length % 2 == 1 ? column[half] : (column[half - 1] + column[half]) / 2;
    }
}
