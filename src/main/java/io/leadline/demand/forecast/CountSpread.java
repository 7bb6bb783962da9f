package io.leadline.demand.forecast;

/**
 * Spread of demand sums whose variance grows with the mean: variance = batch · mean + variation(steps) · mean². The first
 * term is chance (customers come independently and take a batch), the second is what the forecast does not know about
 * the level. Slow movers follow a negative binomial distribution, the others its continuous limit, the gamma.
 *
 * @param batch variance per unit of mean, in units; 1 = single units (Poisson)
 * @param lengths numbers of steps at which the variation was measured, ascending
 * @param variation squared coefficient of variation of the level error for each of these lengths
 * @param counts true = whole units (negative binomial)
 */
public record CountSpread(double batch, int[] lengths, double[] variation, boolean counts, Calibration calibration)
        implements Spread {

    public CountSpread {
        if (lengths.length == 0 || lengths.length != variation.length) {
            throw new IllegalArgumentException("Each length needs its variation");
        }
    }

    @Override
    public double quantile(double p, double mean, int steps) {
        if (!(mean > 0)) {
            return 0;
        }
        double deviation = deviation(mean, steps);
        double corrected = calibration.correct(p);
        return counts
                ? NegativeBinomial.quantile(corrected, mean, deviation * deviation)
                : GammaShape.quantile(corrected, mean, deviation * deviation);
    }

    /** Probability that a sum with this mean stays at or below the value; in the middle of its step for whole units. */
    double probability(double value, double mean, int steps) {
        double deviation = deviation(mean, steps);
        return counts
                ? NegativeBinomial.middleProbability(value, mean, deviation * deviation)
                : GammaShape.probability(value, mean, deviation * deviation);
    }

    @Override
    public double deviation(double mean, int steps) {
        return mean > 0 ? Math.sqrt(batch * mean + variationAt(steps) * mean * mean) : 0;
    }

    @Override
    public Calibration correction() {
        return calibration;
    }

    /** Between two measured lengths the variation is interpolated; beyond the last it stays, as level errors do. */
    private double variationAt(int steps) {
        int last = lengths.length - 1;
        if (steps <= lengths[0]) {
            return variation[0];
        }
        if (steps >= lengths[last]) {
            return variation[last];
        }
        int above = 1;
        while (lengths[above] < steps) {
            above++;
        }
        double part = (double) (steps - lengths[above - 1]) / (lengths[above] - lengths[above - 1]);
        return variation[above - 1] + part * (variation[above] - variation[above - 1]);
    }
}
