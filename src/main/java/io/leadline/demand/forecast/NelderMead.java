package io.leadline.demand.forecast;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Downhill simplex search (Nelder and Mead 1965), in the variant of Nash (1990) that R's optim uses: contraction follows
 * every reflection that is not the best, and the first simplex steps by a tenth of the largest coordinate. Keeping to it
 * makes estimates comparable, because exponential smoothing likelihoods have several valleys and the search decides
 * which one is found. A function that is infinite outside its region bounds the search.
 */
final class NelderMead {

    private static final double OUTSIDE = 1e35;

    private final int mostEvaluations;
    private final double tolerance;

    /** Value of the best point of the last search. */
    double best;

    private int evaluations;

    NelderMead(int mostEvaluations, double tolerance) {
        this.mostEvaluations = mostEvaluations;
        this.tolerance = tolerance;
    }

    /** The best point found from a start. */
    double[] minimise(ToDoubleFunction<double[]> function, double[] start) {
        double step = 0;
        for (double x : start) {
            step = Math.max(step, 0.1 * Math.abs(x));
        }
        double[] steps = new double[start.length];
        Arrays.fill(steps, step == 0 ? 0.1 : step);
        return minimise(function, start, steps);
    }

    /** The best point found from a start with a first simplex that spans the steps. */
    double[] minimise(ToDoubleFunction<double[]> function, double[] start, double[] steps) {
        int n = start.length;
        double[][] point = new double[n + 1][];
        double[] value = new double[n + 1];
        double size = 0;
        evaluations = 0;
        for (int i = 0; i <= n; i++) {
            point[i] = start.clone();
            if (i > 0) {
                point[i][i - 1] += steps[i - 1];
                size += steps[i - 1];
            }
            value[i] = at(function, point[i]);
        }
        double converged = tolerance * (Math.abs(value[0]) + tolerance);
        double[] centre = new double[n];
        double[] trial = new double[n];
        double[] further = new double[n];
        int low = 0;
        while (true) {
            int high = low;
            int newLow = low;
            for (int i = 0; i <= n; i++) {
                newLow = value[i] < value[newLow] ? i : newLow;
                high = value[i] > value[high] ? i : high;
            }
            low = newLow;
            if (value[high] <= value[low] + converged || evaluations > mostEvaluations) {
                break;
            }
            for (int k = 0; k < n; k++) {
                double sum = -point[high][k];
                for (int i = 0; i <= n; i++) {
                    sum += point[i][k];
                }
                centre[k] = sum / n;
                trial[k] = 2 * centre[k] - point[high][k];
            }
            double reflected = at(function, trial);
            if (reflected < value[low]) {
                for (int k = 0; k < n; k++) {
                    further[k] = 2 * trial[k] - centre[k];
                }
                double expanded = at(function, further);
                boolean better = expanded < reflected;
                System.arraycopy(better ? further : trial, 0, point[high], 0, n);
                value[high] = better ? expanded : reflected;
                continue;
            }
            double worst = value[high];
            if (reflected < worst) {
                System.arraycopy(trial, 0, point[high], 0, n);
                value[high] = reflected;
            }
            for (int k = 0; k < n; k++) {
                trial[k] = (point[high][k] + centre[k]) / 2;
            }
            double contracted = at(function, trial);
            if (contracted < value[high]) {
                System.arraycopy(trial, 0, point[high], 0, n);
                value[high] = contracted;
            } else if (reflected >= worst) {
                double shrunk = shrink(function, point, value, low);
                if (shrunk >= size) {
                    break;
                }
                size = shrunk;
            }
        }
        best = value[low];
        return point[low];
    }

    /** Halves the simplex towards its best point; returns its new size. */
    private double shrink(ToDoubleFunction<double[]> function, double[][] point, double[] value, int low) {
        double size = 0;
        for (int i = 0; i < point.length; i++) {
            if (i != low) {
                for (int k = 0; k < point[i].length; k++) {
                    point[i][k] = point[low][k] + (point[i][k] - point[low][k]) / 2;
                    size += Math.abs(point[i][k] - point[low][k]);
                }
                value[i] = at(function, point[i]);
            }
        }
        return size;
    }

    private double at(ToDoubleFunction<double[]> function, double[] x) {
        evaluations++;
        double value = function.applyAsDouble(x);
        return value < OUTSIDE ? value : OUTSIDE;
    }
}
