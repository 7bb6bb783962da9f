package io.leadline.demand.forecast;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Demand that comes at nearly equal distances, as where a customer orders every month: the next order is expected a
 * distance after the last, not a little of it on each day. Each coming step has a chance of an order, from the bell curve
 * of distances, given how long none has come, and that of the orders after it.
 *
 * @param distance mean steps between orders
 * @param deviation of the distances
 * @param since steps since the last order
 * @param size mean size of the last orders
 * @param sizeDeviation of their sizes
 */
record RegularOrders(double distance, double deviation, int since, double size, double sizeDeviation) {

    static final String NAME = "regular-orders";

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private static final int FEWEST_DISTANCES = 4;
    private static final int MOST_DISTANCES = 12;

    /** Deviation ÷ mean of the distances up to which orders are regular; of few distances chance makes some equal. */
    private static final double REGULAR = 0.2;

    private static final double REGULAR_OF_FEW = 0.1;
    private static final int FEW = 6;

    /** Distances are whole, so equal ones are still known to a part of a step only. */
    private static final double LEAST_DEVIATION = 0.15;

    private static final double NO_CHANCE = 1e-6;

    /** An order so many deviations overdue is not late but over. */
    private static final double LATEST = 3;

    /** Orders of a history; one that is not regular where they come at chance, at each step, or no longer. */
    static RegularOrders of(double[] values) {
        int[] at = new int[values.length];
        int count = 0;
        for (int t = 0; t < values.length; t++) {
            if (values[t] > 0) {
                at[count++] = t;
            }
        }
        int from = Math.max(0, count - 1 - MOST_DISTANCES);
        int distances = count - 1 - from;
        if (distances < FEWEST_DISTANCES) {
            return new RegularOrders(0, 0, 0, 0, 0);
        }
        double mean = (double) (at[count - 1] - at[from]) / distances;
        double squares = 0;
        double sizes = 0;
        double sizeSquares = 0;
        for (int i = from + 1; i < count; i++) {
            double off = at[i] - at[i - 1] - mean;
            squares += off * off / (distances - 1);
            sizes += values[at[i]] / distances;
            sizeSquares += values[at[i]] * values[at[i]] / distances;
        }
        double spread = Math.sqrt(squares);
        double most = distances < FEW ? REGULAR_OF_FEW : REGULAR;
        int since = values.length - 1 - at[count - 1];
        double latest = mean + LATEST * Math.max(spread, most * mean / 2) + 1;
        return mean < DemandPattern.ADI_CUT_OFF || spread > most * mean || since > latest
                ? new RegularOrders(0, 0, 0, 0, 0)
                : new RegularOrders(
                        mean,
                        Math.max(LEAST_DEVIATION, spread * Math.sqrt(1 + 1.0 / distances)),
                        since,
                        sizes,
                        Math.sqrt(Math.max(0, sizeSquares - sizes * sizes)));
    }

    boolean regular() {
        return distance > 0;
    }

    /** Chance of an order at each of the next steps. */
    double[] chances(int horizon) {
        double[] after = new double[horizon + 1];
        Arrays.setAll(after, steps -> steps == 0 ? 0 : atDistance(steps));
        double left = 1 - NORMAL.cumulativeProbability((since + 0.5 - distance) / deviation);
        double[] chances = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            // Where it is overdue beyond what was seen, it is expected next.
            chances[h] = left > NO_CHANCE ? atDistance(since + h + 1) / left : h == 0 ? 1 : 0;
            for (int j = 0; j < h; j++) {
                chances[h] += chances[j] * after[h - j];
            }
            chances[h] = chances[h] < NO_CHANCE ? 0 : Math.min(1, chances[h]);
        }
        return chances;
    }

    private double atDistance(int steps) {
        return NORMAL.cumulativeProbability((steps + 0.5 - distance) / deviation)
                - NORMAL.cumulativeProbability((steps - 0.5 - distance) / deviation);
    }

    /** Quantile of a step at which an order comes with this chance. */
    double quantile(double p, double chance) {
        if (p <= 1 - chance) {
            return 0;
        }
        double inside = Math.min(Math.max((p - 1 + chance) / Math.max(chance, 1e-12), 1e-9), 1 - 1e-9);
        return Math.max(0, size + sizeDeviation * NORMAL.inverseCumulativeProbability(inside));
    }

    /** Sums of steps: the number of orders may be off by what is left of a distance, and by the deviations so far. */
    Spread sums() {
        return new OrderSums(this);
    }

    private record OrderSums(RegularOrders orders) implements Spread {

        @Override
        public double quantile(double p, double mean, int steps) {
            return Math.max(0, mean + deviation(mean, steps) * NORMAL.inverseCumulativeProbability(p));
        }

        @Override
        public double deviation(double mean, int steps) {
            double expected = mean / orders.size;
            double part = expected - Math.floor(expected);
            double relative = orders.deviation / orders.distance;
            double count = part * (1 - part) + relative * relative * expected;
            return Math.sqrt(
                    orders.size * orders.size * count + orders.sizeDeviation * orders.sizeDeviation * expected);
        }
    }
}
