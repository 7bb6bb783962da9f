package io.leadline.demand.forecast;

import java.util.List;

/**
 * How far demand moves with one standard deviation of a series, as a logarithm, and how surely that is known.
 */
record SeriesEstimate(double value, double variance) {

    static final SeriesEstimate NONE = new SeriesEstimate(0, Double.POSITIVE_INFINITY);

    /** Variance of effects within a category, and between categories. */
    static final double ITEMS_VARY = 0.01;

    static final double CATEGORIES_VARY = 0.005;

    /** An estimate of z deviations counts 1 − 4 ÷ z² of itself, one below two deviations nothing. */
    private static final double LEAST_SURE_SQUARED = 4;

    private static final double STRONGEST = 1;

    boolean known() {
        return variance < Double.POSITIVE_INFINITY;
    }

    double believed() {
        double sure = Math.max(0, 1 - LEAST_SURE_SQUARED * variance / (value * value));
        return value == 0 || !known() ? 0 : Math.clamp(value * sure, -STRONGEST, STRONGEST);
    }

    SeriesEstimate and(SeriesEstimate other) {
        double weight = 1 / variance + 1 / other.variance;
        return weight > 0
                ? new SeriesEstimate((value / variance + other.value / other.variance) / weight, 1 / weight)
                : NONE;
    }

    SeriesEstimate wider(double by) {
        return new SeriesEstimate(value, variance + by);
    }

    /**
     * The mean of items, and its variance from how far they lie apart; as if one more item lay as far away as expected, because
     * few that agree by chance know nothing.
     */
    static SeriesEstimate pooled(List<SeriesEstimate> items, double variesBy) {
        double weights = 0;
        double sum = 0;
        for (SeriesEstimate item : items) {
            weights += 1 / (item.variance + variesBy);
            sum += item.value / (item.variance + variesBy);
        }
        if (!(weights > 0)) {
            return NONE;
        }
        double mean = sum / weights;
        double variance = 1 / weights / items.size();
        for (SeriesEstimate item : items) {
            double pull = (item.value - mean) / (item.variance + variesBy) / weights;
            variance += pull * pull;
        }
        return new SeriesEstimate(mean, variance);
    }
}
