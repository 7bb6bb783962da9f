package io.leadline.demand.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much lasting changes of price move demand: demand ∝ price^elasticity. An item's elasticity is the slope of its
 * logarithmic demand, against what was expected of it, over its logarithmic price. It shrinks to its category's and that to
 * the one of all items, each by how surely it is known (the normal–normal model of Fay and Herriot, 1979). What does not
 * differ surely from zero is zero: most changes of a level have other reasons.
 *
 * @param byCategory elasticity by category; "" = all items. Never above 0
 */
public record PriceEffects(Map<String, Double> byCategory) {

    public static final PriceEffects NONE = new PriceEffects(Map.of());

    private static final String ALL = "";

    /** Variance of a level's logarithm from one price to the next that has nothing to do with it. */
    private static final double DRIFT = 0.25;

    /** Variance of elasticities within a category, and between categories. */
    private static final double ITEMS_VARY = 0.5;

    private static final double CATEGORIES_VARY = 0.25;

    /** An estimate of z deviations counts 1 − 4 ÷ z² of itself, one below two deviations nothing. */
    private static final double LEAST_SURE_SQUARED = 4;

    private static final double STRONGEST = -4;

    /** No price change is believed to have moved demand further. */
    private static final double LARGEST_FACTOR = 3;

    /**
     * One item's past at different prices.
     *
     * @param expected relative demand per day if prices did not matter; 0 = the day takes no part
     * @param logPrices logarithm of the price level per day
     */
    public record Observed(ItemHistory item, double[] expected, double[] logPrices) {}

    private record Estimate(double value, double variance) {

        private static final Estimate NONE = new Estimate(0, Double.POSITIVE_INFINITY);

        private double believed() {
            double sure = Math.max(0, 1 - LEAST_SURE_SQUARED * variance / (value * value));
            return value < 0 ? Math.max(value * sure, STRONGEST) : 0;
        }

        private Estimate and(Estimate other) {
            double weight = 1 / variance + 1 / other.variance;
            return weight > 0
                    ? new Estimate((value / variance + other.value / other.variance) / weight, 1 / weight)
                    : NONE;
        }

        private Estimate wider(double by) {
            return new Estimate(value, variance + by);
        }
    }

    public static PriceEffects learn(List<Observed> observed) {
        Map<String, List<Estimate>> categories = new HashMap<>();
        List<Estimate> every = new ArrayList<>();
        for (Observed one : observed) {
            Estimate own = own(one);
            if (own.variance < Double.POSITIVE_INFINITY) {
                categories
                        .computeIfAbsent(one.item().category(), c -> new ArrayList<>())
                        .add(own);
                every.add(own);
            }
        }
        Estimate all = pooled(every, ITEMS_VARY + CATEGORIES_VARY);
        Map<String, Double> byCategory = new HashMap<>();
        categories.forEach((category, items) -> byCategory.put(
                category,
                pooled(items, ITEMS_VARY).and(all.wider(CATEGORIES_VARY)).believed()));
        byCategory.put(ALL, all.believed());
        return new PriceEffects(byCategory);
    }

    /**
     * The mean of items, and its variance from how far they lie apart; as if one more item lay as far away as expected,
     * because few that agree by chance know nothing.
     */
    private static Estimate pooled(List<Estimate> items, double variesBy) {
        double weights = 0;
        double sum = 0;
        for (Estimate item : items) {
            weights += 1 / (item.variance + variesBy);
            sum += item.value / (item.variance + variesBy);
        }
        if (weights <= 0) {
            return Estimate.NONE;
        }
        double mean = sum / weights;
        double variance = 1 / weights / items.size();
        for (Estimate item : items) {
            double pull = (item.value - mean) / (item.variance + variesBy) / weights;
            variance += pull * pull;
        }
        return new Estimate(mean, variance);
    }

    /** Weighted least squares over the item's price levels. */
    private static Estimate own(Observed one) {
        double[] units = one.item().demand().units();
        double sold = 0;
        double expected = 0;
        for (int day = 0; day < units.length; day++) {
            if (counts(one, day)) {
                sold += units[day];
                expected += one.expected()[day];
            }
        }
        if (sold <= 0 || expected <= 0) {
            return Estimate.NONE;
        }
        double batch = DemandForecasts.batch(units);
        double weights = 0;
        double[] sums = new double[4];
        for (int from = 0; from < units.length; ) {
            double x = one.logPrices()[from];
            double came = 0;
            double usual = 0;
            int to = from;
            for (; to < units.length && one.logPrices()[to] == x; to++) {
                came += counts(one, to) ? units[to] : 0;
                usual += counts(one, to) ? one.expected()[to] * sold / expected : 0;
            }
            // One unit on both sides: what sold nothing at a price has not an infinite elasticity.
            double y = Math.log((came + 1) / (usual + 1));
            double weight = usual > 0 ? 1 / (batch / (usual + 1) + DRIFT) : 0;
            weights += weight;
            sums[0] += weight * x;
            sums[1] += weight * y;
            sums[2] += weight * x * x;
            sums[3] += weight * x * y;
            from = to;
        }
        double squares = sums[2] - sums[0] * sums[0] / weights;
        return squares > 1e-6
                ? new Estimate((sums[3] - sums[0] * sums[1] / weights) / squares, 1 / squares)
                : Estimate.NONE;
    }

    private static boolean counts(Observed one, int day) {
        return one.expected()[day] > 0 && !Double.isNaN(one.item().demand().units()[day]);
    }

    /** Elasticity of an item of the category whose price never changed. */
    public double of(String category) {
        return byCategory.getOrDefault(category, byCategory.getOrDefault(ALL, 0.0));
    }

    /** Elasticity of an item, from its own past and that of its category; 0 where its category's is not sure. */
    public double of(Observed own) {
        double category = of(own.item().category());
        return category == 0 ? 0 : Math.clamp(own(own).and(new Estimate(category, ITEMS_VARY)).value, STRONGEST, 0);
    }

    /** Demand at one price level against that at another. */
    public static double factor(double elasticity, double logPrice, double againstLogPrice) {
        return Math.clamp(Math.exp(elasticity * (logPrice - againstLogPrice)), 1 / LARGEST_FACTOR, LARGEST_FACTOR);
    }
}
