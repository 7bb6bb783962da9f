package io.leadline.demand.forecast;

/**
 * Spread of demand that surges now and then: that of the calm demand, moved up by what each surge brings.
 *
 * @param calm spread of the demand without surges
 * @param surges how often they come and what they bring
 */
record SurgingSpread(CountSpread calm, SurgeLaw surges) implements Spread {

    private static final int HALVINGS = 40;

    @Override
    public double quantile(double p, double mean, int steps) {
        if (!(mean > 0)) {
            return 0;
        }
        double corrected = calm.calibration().correct(p);
        double[] counts = surges.counts(mean);
        double low = 0;
        double high = Math.max(mean, surges.units());
        while (probability(high, mean, steps, counts) < corrected && high < 1e12) {
            low = high;
            high *= 2;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (probability(middle, mean, steps, counts) < corrected) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return calm.counts() ? Math.ceil(low) : high;
    }

    /** Probability that a sum with this mean stays at or below the value. */
    double probability(double value, double mean, int steps) {
        return probability(value, mean, steps, surges.counts(mean));
    }

    private double probability(double value, double mean, int steps, double[] counts) {
        double usual = surges.calm(mean);
        double deviation = calm.deviation(usual, steps);
        double sum = 0;
        for (int n = 0; n < counts.length; n++) {
            double more = n * surges.units();
            double variance = deviation * deviation + more * (calm.batch() + surges.variation() * surges.units());
            sum += counts[n] * GammaShape.probability(value, usual + more, variance);
        }
        return sum;
    }

    @Override
    public double deviation(double mean, int steps) {
        double usual = calm.deviation(surges.calm(mean), steps);
        return Math.sqrt(usual * usual + surges.variance(mean));
    }

    @Override
    public Calibration correction() {
        return calm.calibration();
    }
}
