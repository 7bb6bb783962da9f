package io.leadline.replenishment;

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
        return learned(days, Receipts.NONE);
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
