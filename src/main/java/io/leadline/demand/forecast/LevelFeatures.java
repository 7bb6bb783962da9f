package io.leadline.demand.forecast;

import java.util.Arrays;

/**
 * Estimates of a level with different memories and different trust in large orders. None is best for all; {@link
 * PooledLevel} learns from many histories how to mix them.
 */
final class LevelFeatures {

    private static final int[] WINDOWS = {4, 8, 13};
    private static final double[] ALPHAS = {0.3, 0.1};
    private static final int[] CAPPED_WINDOWS = {8, 13, 26};
    private static final int[] MEDIAN_WINDOWS = {9, 13};
    private static final double CAP = 0.8;

    /** Estimates that stand for all items. */
    static final int LEVELS = 2 + WINDOWS.length + ALPHAS.length + CAPPED_WINDOWS.length + MEDIAN_WINDOWS.length;

    /** With those that only new items have. */
    static final int COUNT = LEVELS + 2;

    /** Steps without demand before the first at which an item counts half as new: records may begin late as well. */
    private static final double HALF_NEW_STEPS = 6;

    /** After so many steps a new item has lost most of what makes it different. */
    private static final double NEW_FOR_STEPS = 13;

    private LevelFeatures() {}

    /** How much an item counts as new after {@code n} steps, 0 to 1: demand of new items has not found its level yet. */
    static double newness(int before, int n) {
        return before / (before + HALF_NEW_STEPS) * Math.exp(-n / NEW_FOR_STEPS);
    }

    /**
     * The estimates from the first {@code n} values.
     *
     * @param before steps without demand before the first value
     */
    static double[] of(double[] values, int n, int before) {
        double[] features = new double[COUNT];
        int next = 0;
        features[next++] = values[n - 1];
        features[next++] = window(values, n, n, Double.POSITIVE_INFINITY);
        for (int width : WINDOWS) {
            features[next++] = window(values, n, width, Double.POSITIVE_INFINITY);
        }
        for (double alpha : ALPHAS) {
            features[next++] = discounted(values, n, alpha);
        }
        double cap = quantileOfSizes(values, n);
        for (int width : CAPPED_WINDOWS) {
            features[next++] = window(values, n, width, cap);
        }
        for (int width : MEDIAN_WINDOWS) {
            features[next++] = Combination.middle(Arrays.copyOfRange(values, Math.max(0, n - width), n));
        }
        double newness = newness(before, n);
        features[next++] = newness * features[1];
        features[next] = newness * features[2];
        return features;
    }

    private static double window(double[] values, int n, int width, double cap) {
        int from = Math.max(0, n - width);
        double sum = 0;
        for (int t = from; t < n; t++) {
            sum += Math.min(values[t], cap);
        }
        return sum / (n - from);
    }

    /** Discounted average from the start, Σ (1−α)^age · value ÷ Σ (1−α)^age: no first state to choose. */
    private static double discounted(double[] values, int n, double alpha) {
        double top = 0;
        double bottom = 0;
        for (int t = 0; t < n; t++) {
            top = top * (1 - alpha) + values[t];
            bottom = bottom * (1 - alpha) + 1;
        }
        return top / bottom;
    }

    private static double quantileOfSizes(double[] values, int n) {
        double[] sizes = Arrays.stream(values, 0, n).filter(v -> v > 0).sorted().toArray();
        if (sizes.length == 0) {
            return 0;
        }
        double position = CAP * (sizes.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sizes.length - 1);
        return sizes[below] + (position - below) * (sizes[above] - sizes[below]);
    }
}
