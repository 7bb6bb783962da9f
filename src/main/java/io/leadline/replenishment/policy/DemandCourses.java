package io.leadline.replenishment.policy;

import io.leadline.demand.forecast.SurgeLaw;
import io.leadline.replenishment.DemandOutlook;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Courses that the demand of an item can take. The level as a whole is off by a factor with mean 1 and variance c², the same
 * all the way, and each review period's demand varies around it with variance φ times its mean, so that any stretch with
 * expected units m has the variance φm + c²m² of its {@link DemandOutlook}; both by gamma laws. The levels of all courses
 * together are the middles of equal parts of their law (stratified sampling, Cochran 1977), so that few courses show the range.
 */
final class DemandCourses {

    private static final double SMALLEST = 1e-6;

    private final double[] expected;
    private final double noise;
    private final double levelError;
    private final int reviewDays;

    DemandCourses(DemandOutlook outlook, int days, int reviewDays) {
        this.expected = outlook.days(days);
        SurgeLaw surges = outlook.surges();
        this.noise = outlook.noise() + surges.share() * surges.units() * (1 + surges.variation());
        this.levelError = outlook.levelError();
        this.reviewDays = reviewDays;
    }

    /** Each day as it is expected. */
    double[] expected() {
        return expected.clone();
    }

    /**
     * @param number of this course among so many, from 0
     * @param seed the same seed makes the same course
     */
    double[] drawn(int number, int of, long seed) {
        SplittableRandom random = new SplittableRandom(seed + number);
        UniformRandomProvider numbers = random::nextLong;
        double level = levelError < SMALLEST
                ? 1
                : GammaDistribution.of(1 / (levelError * levelError), levelError * levelError)
                        .inverseCumulativeProbability((number + 0.5) / of);
        double[] units = new double[expected.length];
        for (int from = 0; from < units.length; from += reviewDays) {
            int to = Math.min(units.length, from + reviewDays);
            double mean = 0;
            for (int d = from; d < to; d++) {
                mean += expected[d] * level;
            }
            if (mean < SMALLEST) {
                continue;
            }
            double factor = GammaDistribution.of(mean / noise, noise)
                            .createSampler(numbers)
                            .sample()
                    / mean;
            for (int d = from; d < to; d++) {
                units[d] = expected[d] * level * factor;
            }
        }
        return units;
    }
}
