package io.leadline.demand.forecast;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Gamma distribution by mean and variance: positive, skewed to the right, nearly normal where it is narrow. */
final class GammaShape {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** From this shape on the Wilson–Hilferty cube root is exact to three digits in the tails used. */
    private static final double EXACT_BELOW_SHAPE = 2;

    private GammaShape() {}

    static double quantile(double p, double mean, double variance) {
        if (!(variance > 0)) {
            return mean;
        }
        double shape = mean * mean / variance;
        if (shape < EXACT_BELOW_SHAPE) {
            return GammaDistribution.of(Math.max(shape, 1e-3), mean / Math.max(shape, 1e-3))
                    .inverseCumulativeProbability(p);
        }
        double root = 1 - 1 / (9 * shape) + NORMAL.inverseCumulativeProbability(p) / (3 * Math.sqrt(shape));
        return root <= 0 ? 0 : mean * root * root * root;
    }

    static double probability(double value, double mean, double variance) {
        if (!(variance > 0)) {
            return value < mean ? 0 : 1;
        }
        if (value <= 0) {
            return 0;
        }
        double shape = Math.max(mean * mean / variance, 1e-3);
        if (shape < EXACT_BELOW_SHAPE) {
            return GammaDistribution.of(shape, mean / shape).cumulativeProbability(value);
        }
        double z = (Math.cbrt(value / mean) - 1 + 1 / (9 * shape)) * 3 * Math.sqrt(shape);
        return NORMAL.cumulativeProbability(z);
    }
}
