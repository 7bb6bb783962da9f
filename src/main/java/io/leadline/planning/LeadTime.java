package io.leadline.planning;

import java.util.List;

/**
 * How long a supplier takes for an item, from sending the order to receiving it.
 *
 * @param statedDays what the supplier says
 * @param meanDays what is expected, stated and observed together
 * @param sdDays how far it spreads
 * @param observations how many receipts it was learned from
 */
public record LeadTime(int statedDays, double meanDays, double sdDays, int observations) {

    /** Weight of the stated lead time, counted in receipts. */
    private static final double PRIOR_RECEIPTS = 5;

    /** How far lead times spread around a stated one before anything was received, as a share of it. */
    private static final double PRIOR_SPREAD = 0.25;

    public LeadTime {
        if (!(meanDays >= 0) || !(sdDays >= 0) || !Double.isFinite(meanDays + sdDays)) {
            throw new IllegalArgumentException(
                    "A lead time has a mean and a spread of zero or more, not " + meanDays + " and " + sdDays);
        }
    }

    public static LeadTime stated(int days) {
        return learned(days, List.of());
    }

    /**
     * The stated lead time as prior, corrected by what was observed.
     *
     * <p>With n observed ratios x of actual to stated days, their mean x̄ and sum of squared deviations s, prior weight m
     * and prior variance v, the posterior mean is (m + n x̄)/(m + n) and the variance
     * (m v + s + m n (x̄-1)²/(m+n)) / (m + n), the normal-gamma update (Gelman et al., Bayesian Data Analysis, 3.3).
     *
     * @param observedRatios days a receipt took, divided by the days stated for it
     */
    public static LeadTime learned(int statedDays, List<Double> observedRatios) {
        int n = observedRatios.size();
        double mean = observedRatios.stream().mapToDouble(x -> x).average().orElse(1);
        double squares = observedRatios.stream()
                .mapToDouble(x -> (x - mean) * (x - mean))
                .sum();
        double total = PRIOR_RECEIPTS + n;
        double posterior = (PRIOR_RECEIPTS + n * mean) / total;
        double variance = (PRIOR_RECEIPTS * PRIOR_SPREAD * PRIOR_SPREAD
                        + squares
                        + PRIOR_RECEIPTS * n * (mean - 1) * (mean - 1) / total)
                / total;
        return new LeadTime(statedDays, statedDays * posterior, statedDays * Math.sqrt(variance), n);
    }
}
