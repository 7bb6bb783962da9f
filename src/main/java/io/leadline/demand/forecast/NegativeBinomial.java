package io.leadline.demand.forecast;

/** Negative binomial distribution by mean and variance; Poisson where the variance does not exceed the mean. */
public final class NegativeBinomial {

    /** Beyond this mean whole units no longer matter, and summing them one by one would take long. */
    private static final double LARGE_MEAN = 300;

    private NegativeBinomial() {}

    /** The smallest whole number that is not exceeded with probability p. */
    static double quantile(double p, double mean, double variance) {
        if (!(mean > 0)) {
            return 0;
        }
        Terms terms = new Terms(mean, variance);
        if (mean > LARGE_MEAN || terms.term < Double.MIN_NORMAL) {
            return Math.ceil(GammaShape.quantile(p, mean, Math.max(mean, variance)) - 0.5);
        }
        double sum = terms.term;
        while (sum < p && terms.count < 1_000_000) {
            sum += terms.next();
        }
        return terms.count;
    }

    /** Probability of less than the value plus half of that of the value itself. */
    public static double middleProbability(double value, double mean, double variance) {
        if (!(mean > 0)) {
            return value > 0 ? 1 : 0.5;
        }
        Terms terms = new Terms(mean, variance);
        if (mean > LARGE_MEAN || terms.term < Double.MIN_NORMAL) {
            return GammaShape.probability(value, mean, Math.max(mean, variance));
        }
        double below = 0;
        while (terms.count < value) {
            below += terms.term;
            if (1 - below < 1e-12) {
                return 1;
            }
            terms.next();
        }
        return Math.min(1, below + terms.term / 2);
    }

    /** Probabilities of 0, 1, 2, … one after the other: P(k) = P(k−1) · (r + k − 1) / k · m / (r + m). */
    private static final class Terms {
        private final double size;
        private final double ratio;
        private double term;
        private int count;

        Terms(double mean, double variance) {
            double excess = variance - mean;
            if (excess < 1e-6 * mean) {
                size = Double.POSITIVE_INFINITY;
                ratio = mean;
                term = Math.exp(-mean);
            } else {
                size = mean * mean / excess;
                ratio = mean / (size + mean);
                term = Math.exp(size * Math.log1p(-ratio));
            }
        }

        double next() {
            count++;
            term *= size == Double.POSITIVE_INFINITY ? ratio / count : (size + count - 1) / count * ratio;
            return term;
        }
    }
}
