package io.leadline.replenishment.model;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Loss functions: the expected shortage n(x) = E[(D-x)⁺] and the expected surplus n̄(x) = E[(x-D)⁺] = x - E[D] + n(x)
 * of a demand D met from x units (Zipkin, appendix C).
 *
 * @param shortage n(x), in the unit of the demand
 * @param surplus n̄(x)
 */
public record Loss(double shortage, double surplus) {

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    /** Probability density of the standard normal distribution. */
    public static double density(double z) {
        return STANDARD.density(z);
    }

    /** Probability that a standard normal variable stays at or below z. */
    public static double probability(double z) {
        return STANDARD.cumulativeProbability(z);
    }

    /** The z that a standard normal variable stays below with the given probability, which is inside (0, 1). */
    public static double quantile(double probability) {
        return STANDARD.inverseCumulativeProbability(probability);
    }

    /** L(z) = φ(z) - z(1-Φ(z)). */
    public static double standard(double z) {
        double loss = density(z) - z * STANDARD.survivalProbability(z);
        return Math.max(loss, 0);
    }

    /** Half the expected square of the shortage: ((z²+1)(1-Φ(z)) - zφ(z)) / 2. */
    public static double standardSecond(double z) {
        return Math.max(((z * z + 1) * STANDARD.survivalProbability(z) - z * density(z)) / 2, 0);
    }

    /** The z with L(z) = loss; loss is above 0. */
    public static double standardInverse(double loss) {
        return Root.ofRising(z -> loss - standard(z), -loss - 1, 40);
    }

    public static Loss normal(double x, double mean, double sd) {
        if (sd == 0) {
            return new Loss(Math.max(mean - x, 0), Math.max(x - mean, 0));
        }
        double z = (x - mean) / sd;
        return new Loss(sd * standard(z), sd * standard(-z));
    }

    /** ln D is normal with mean mu and standard deviation sigma. */
    public static Loss lognormal(double x, double mu, double sigma) {
        double mean = Math.exp(mu + sigma * sigma / 2);
        if (x <= 0) {
            return new Loss(mean - x, 0);
        }
        double z = (Math.log(x) - mu) / sigma;
        double shortage = mean * probability(sigma - z) - x * probability(-z);
        double surplus = x * probability(z) - mean * probability(z - sigma);
        return new Loss(Math.max(shortage, 0), Math.max(surplus, 0));
    }

    public static Loss gamma(double x, double shape, double scale) {
        double mean = shape * scale;
        if (x <= 0) {
            return new Loss(mean - x, 0);
        }
        double shortage =
                mean * RegularizedGamma.Q.value(shape + 1, x / scale) - x * RegularizedGamma.Q.value(shape, x / scale);
        double surplus =
                x * RegularizedGamma.P.value(shape, x / scale) - mean * RegularizedGamma.P.value(shape + 1, x / scale);
        return new Loss(Math.max(shortage, 0), Math.max(surplus, 0));
    }

    /** For any real x: with k the whole part of x, n(x) = μ P(D ≥ k) - x P(D > k). */
    public static Loss poisson(double x, double mean) {
        if (x < 0 || mean == 0) {
            return new Loss(Math.max(mean - x, 0), Math.max(x - mean, 0));
        }
        double k = Math.floor(x);
        double shortage = mean * poissonAtLeast(k, mean) - x * poissonAtLeast(k + 1, mean);
        double surplus = x * (1 - poissonAtLeast(k + 1, mean)) - mean * (1 - poissonAtLeast(k, mean));
        return new Loss(Math.max(shortage, 0), Math.max(surplus, 0));
    }

    private static double poissonAtLeast(double k, double mean) {
        return k <= 0 ? 1 : RegularizedGamma.P.value(k, mean);
    }

    /**
     * Negative binomial demand by mean and standard deviation, sd² above the mean: r = μ²/(σ²-μ) real, success
     * probability μ/σ².
     */
    public static Loss negativeBinomial(double x, double mean, double sd) {
        double success = mean / (sd * sd);
        double r = mean * mean / (sd * sd - mean);
        double surplus = 0;
        double logZero = r * Math.log(success);
        double logFailure = Math.log1p(-success);
        for (int d = 0; d <= x; d++) {
            double logMass =
                    LogGamma.value(r + d) - LogGamma.value(r) - LogGamma.value(d + 1.0) + logZero + d * logFailure;
            surplus += (x - d) * Math.exp(logMass);
        }
        return new Loss(Math.max(mean - x + surplus, 0), surplus);
    }
}
