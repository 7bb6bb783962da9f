package io.leadline.demand.forecast;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Downhill simplex search (Nelder and Mead 1965) inside a box. Written here because the general libraries allocate per
 * evaluation, which costs more than the evaluations themselves on histories of a hundred points.
 */
final class NelderMead {

    private final double[] lower;
    private final double[] upper;
    private final int mostEvaluations;
    private final double tolerance;

    /** Value of the best point of the last search. */
    double best;

    NelderMead(double[] lower, double[] upper, int mostEvaluations, double tolerance) {
        this.lower = lower;
        this.upper = upper;
        this.mostEvaluations = mostEvaluations;
        this.tolerance = tolerance;
    }

    /** The best point found from a start; a step per coordinate spans the first simplex. */
    double[] minimise(ToDoubleFunction<double[]> function, double[] start, double[] step) {
        int n = start.length;
        double[][] point = new double[n + 1][];
        double[] value = new double[n + 1];
        for (int i = 0; i <= n; i++) {
            point[i] = start.clone();
            if (i > 0) {
                double moved = start[i - 1] + step[i - 1];
                point[i][i - 1] = moved > upper[i - 1] ? start[i - 1] - step[i - 1] : moved;
            }
            clamp(point[i]);
            value[i] = function.applyAsDouble(point[i]);
        }
        int evaluations = n + 1;
        double[] centre = new double[n];
        while (evaluations < mostEvaluations) {
            int low = 0;
            int high = 0;
            for (int i = 1; i <= n; i++) {
                if (value[i] < value[low]) {
                    low = i;
                }
                if (value[i] >= value[high]) {
                    high = i;
                }
            }
            int second = low;
            for (int i = 0; i <= n; i++) {
                if (i != high && value[i] > value[second]) {
                    second = i;
                }
            }
            if (high == low || value[high] - value[low] <= tolerance * (Math.abs(value[low]) + tolerance)) {
                break;
            }
            Arrays.fill(centre, 0);
            for (int i = 0; i <= n; i++) {
                if (i != high) {
                    for (int k = 0; k < n; k++) {
                        centre[k] += point[i][k] / n;
                    }
                }
            }
            double[] reflected = towards(centre, point[high], -1);
            double reflectedValue = function.applyAsDouble(reflected);
            evaluations++;
            if (reflectedValue < value[low]) {
                double[] expanded = towards(centre, point[high], -2);
                double expandedValue = function.applyAsDouble(expanded);
                evaluations++;
                boolean further = expandedValue < reflectedValue;
                point[high] = further ? expanded : reflected;
                value[high] = further ? expandedValue : reflectedValue;
            } else if (reflectedValue < value[second]) {
                point[high] = reflected;
                value[high] = reflectedValue;
            } else {
                boolean outside = reflectedValue < value[high];
                double[] contracted = towards(centre, outside ? reflected : point[high], 0.5);
                double contractedValue = function.applyAsDouble(contracted);
                evaluations++;
                if (contractedValue < Math.min(reflectedValue, value[high])) {
                    point[high] = contracted;
                    value[high] = contractedValue;
                } else {
                    for (int i = 0; i <= n; i++) {
                        if (i != low) {
                            point[i] = towards(point[low], point[i], 0.5);
                            value[i] = function.applyAsDouble(point[i]);
                            evaluations++;
                        }
                    }
                }
            }
        }
        int low = 0;
        for (int i = 1; i <= n; i++) {
            if (value[i] < value[low]) {
                low = i;
            }
        }
        best = value[low];
        return point[low];
    }

    private double[] towards(double[] from, double[] to, double part) {
        double[] result = new double[from.length];
        for (int k = 0; k < result.length; k++) {
            result[k] = from[k] + part * (to[k] - from[k]);
        }
        clamp(result);
        return result;
    }

    private void clamp(double[] x) {
        for (int k = 0; k < x.length; k++) {
            x[k] = Math.min(Math.max(x[k], lower[k]), upper[k]);
        }
    }
}
