package io.leadline.replenishment;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How long a supplier takes for an item, from sending the order to receiving it.
 *
 * @param statedDays what the supplier says
 * @param meanDays what is expected, stated and observed together
 * @param sdDays how far it spreads
 * @param observations how many receipts of the item it was learned from, or of its supplier where the item has none
 * @param quantiles days that so many of hundred orders take, for each of {@link #LEVELS}; empty for a normal law
 */
public record LeadTime(int statedDays, double meanDays, double sdDays, int observations, List<Double> quantiles) {

    /** Where the quantiles lie; between them and beyond, a straight line over those of the normal law. */
    public static final List<Double> LEVELS =
            List.of(0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.925, 0.95, 0.975, 0.99);

    /** How far lead times spread around a stated one before anything was received, as a share of it. */
    static final double PRIOR_SPREAD = 0.25;

    private static final int PARTS = 40;

    /** Weight of the stated lead time, counted in receipts. */
    private static final double PRIOR_RECEIPTS = 5;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double[] NORMAL_AT =
            LEVELS.stream().mapToDouble(NORMAL::inverseCumulativeProbability).toArray();

    public LeadTime {
        quantiles = List.copyOf(quantiles);
        if (!(meanDays >= 0) || !(sdDays >= 0) || !Double.isFinite(meanDays + sdDays)) {
            throw new IllegalArgumentException(
                    "A lead time has a mean and a spread of zero or more, not " + meanDays + " and " + sdDays);
        }
        if (!quantiles.isEmpty() && quantiles.size() != LEVELS.size()) {
            throw new IllegalArgumentException(
                    "A lead time has " + LEVELS.size() + " quantiles or none, not " + quantiles.size());
        }
    }

    /** One that follows a normal law. */
    public LeadTime(int statedDays, double meanDays, double sdDays, int observations) {
        this(statedDays, meanDays, sdDays, observations, List.of());
    }

    /** What can be expected before anything was received from anybody. */
    public static LeadTime stated(int days) {
        return new LeadTime(days, days, days * PRIOR_SPREAD, 0);
    }

    /** Days within which that share of orders is here. */
    public double quantileDays(double level) {
        double z = normal(level);
        if (quantiles.isEmpty()) {
            return Math.max(0, meanDays + sdDays * z);
        }
        return Math.max(0, at(quantiles, z));
    }

    /**
     * The same by another count of days.
     *
     * @param count days for days: never falling
     */
    LeadTime over(DoubleUnaryOperator count) {
        List<Double> mapped = LEVELS.stream()
                .map(level -> count.applyAsDouble(quantileDays(level)))
                .toList();
        boolean same = true;
        for (int i = 0; i < mapped.size() && same; i++) {
            same = Math.abs(mapped.get(i) - quantileDays(LEVELS.get(i))) < 1e-9;
        }
        return same ? this : law(statedDays, observations, level -> count.applyAsDouble(quantileDays(level)));
    }

    /** The same so many days later. */
    public LeadTime later(double days) {
        return new LeadTime(
                statedDays,
                meanDays + days,
                sdDays,
                observations,
                quantiles.stream().map(at -> at + days).toList());
    }

    /** @param days for a level between 0 and 1 */
    static LeadTime law(int statedDays, int observations, DoubleUnaryOperator days) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < PARTS; i++) {
            double at = days.applyAsDouble((i + 0.5) / PARTS);
            sum += at;
            squares += at * at;
        }
        double mean = Math.max(0, sum / PARTS);
        return new LeadTime(
                statedDays,
                mean,
                Math.sqrt(Math.max(0, squares / PARTS - mean * mean)),
                observations,
                LEVELS.stream().map(days::applyAsDouble).toList());
    }

    /** A standard normal quantile. */
    static double normal(double level) {
        return NORMAL.inverseCumulativeProbability(level);
    }

    /**
     * Between neighbouring levels, and beyond the outermost as between the two next to it.
     *
     * @param values one for each level
     */
    static double at(List<Double> values, double z) {
        int above = 1;
        while (above < NORMAL_AT.length - 1 && NORMAL_AT[above] < z) {
            above++;
        }
        double part = (z - NORMAL_AT[above - 1]) / (NORMAL_AT[above] - NORMAL_AT[above - 1]);
        double low = values.get(above - 1);
        return low + part * (values.get(above) - low);
    }

    /**
     * The stated lead time as prior, corrected by what was observed.
     *
     * <p>With n observed ratios x of actual to stated days, their mean x̄ and sum of squared deviations s, prior weight m
     * and prior variance v, the posterior mean is (m + n x̄)/(m + n) and the variance
     * (m v + s + m n (x̄-1)²/(m+n)) / (m + n), the normal-gamma update (Gelman et al., Bayesian Data Analysis, 3.3).
     */
    public static LeadTime learned(int statedDays, Receipts receipts) {
        int n = receipts.count();
        double mean = receipts.meanRatio();
        double total = PRIOR_RECEIPTS + n;
        double posterior = (PRIOR_RECEIPTS + n * mean) / total;
        double variance = (PRIOR_RECEIPTS * PRIOR_SPREAD * PRIOR_SPREAD
                        + receipts.squaredDeviations()
                        + PRIOR_RECEIPTS * n * (mean - 1) * (mean - 1) / total)
                / total;
        return new LeadTime(statedDays, statedDays * posterior, statedDays * Math.sqrt(variance), n);
    }

    /**
     * What receipts say about a supplier's stated lead times.
     *
     * @param count receipts
     * @param meanRatio mean of actual days divided by stated days
     * @param squaredDeviations sum of the squares of the ratios' distances from their mean
     */
    public record Receipts(int count, double meanRatio, double squaredDeviations) {

        public static final Receipts NONE = new Receipts(0, 1, 0);

        /** With one more (Welford 1962). */
        public Receipts and(double ratio) {
            int n = count + 1;
            double mean = count == 0 ? ratio : meanRatio + (ratio - meanRatio) / n;
            return new Receipts(n, mean, count == 0 ? 0 : squaredDeviations + (ratio - meanRatio) * (ratio - mean));
        }
    }
}
