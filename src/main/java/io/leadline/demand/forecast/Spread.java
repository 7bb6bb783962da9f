package io.leadline.demand.forecast;

/**
 * How far the sum of consecutive steps may lie from its expected value. Errors of neighbouring steps hang together, so
 * the spread of a sum is measured on sums and not derived from single steps.
 */
public interface Spread {

    /**
     * The value that the sum stays below with probability p.
     *
     * @param p between 0 and 1, both excluded
     * @param mean expected value of the sum
     * @param steps number of steps in the sum, at least 1
     */
    double quantile(double p, double mean, int steps);

    /** Standard deviation of the sum around its expected value. */
    double deviation(double mean, int steps);

    /** That of the demand without surges; this one, where there are none. */
    default Spread calm() {
        return this;
    }

    /** What surges add to the calm demand. */
    default SurgeLaw surges() {
        return SurgeLaw.NONE;
    }

    /** By what probabilities are replaced before a quantile is read off: learned from held-out demand. */
    default Calibration correction() {
        return Calibration.NONE;
    }
}
