package io.leadline.demand.forecast;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Conformal correction of quantiles: where past demand stayed below its 95 % quantile only 93 times in 100, a higher
 * quantile is taken in its place. Learned from the probabilities at which held-out demand came to lie in the forecast
 * distributions of many items.
 *
 * @param levels those probabilities, sorted; empty = no correction
 */
public record Calibration(double[] levels) {

    public static final Calibration NONE = new Calibration(new double[0]);

    /** Fewer observations say nothing about a tail. */
    private static final int ENOUGH = 200;

    private static final int FEWEST_OF_A_STRETCH = 20;

    /** The least of the quantiles that stock is planned by: further out Student's t would widen more. */
    private static final double TAIL = 0.90;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** @param observed probabilities of held-out demand, in any order; NaN is left out */
    public static Calibration of(double[] observed) {
        double[] sorted =
                Arrays.stream(observed).filter(u -> !Double.isNaN(u)).sorted().toArray();
        return sorted.length < ENOUGH ? NONE : new Calibration(sorted);
    }

    /**
     * From several held-out stretches of time. All items of a stretch share what made it unusual (a good autumn), so
     * thousands of observations may be but a handful of independent ones. On the bell curve's scale the stretches' means
     * are taken as random effects: their variance, less what chance within the stretches explains, is what a coming
     * stretch may be off by as well, and it is off from a mean of few: variance · (1 + 1 ÷ stretches). The variance of few
     * is itself hardly known, so the deviations are stretched to that and by Student's t over the bell curve at 90 %.
     *
     * @param stretches probabilities of held-out demand by stretch; NaN is left out
     */
    static Calibration ofStretches(List<double[]> stretches) {
        double[][] z = stretches.stream()
                .map(one -> Arrays.stream(one)
                        .filter(u -> !Double.isNaN(u))
                        .map(Calibration::onBellCurve)
                        .toArray())
                .filter(one -> one.length >= FEWEST_OF_A_STRETCH)
                .toArray(double[][]::new);
        double[] means = Arrays.stream(z).mapToDouble(Sums::mean).toArray();
        double centre = means.length == 0 ? 0 : Sums.mean(means);
        double factor = stretchFactor(z, means, centre);
        double[] spread =
                new double[Arrays.stream(z).mapToInt(one -> one.length).sum()];
        int next = 0;
        for (int s = 0; s < z.length; s++) {
            double shift = (factor - 1) * (means[s] - centre);
            for (double value : z[s]) {
                spread[next++] = NORMAL.cumulativeProbability(value + shift);
            }
        }
        return of(spread);
    }

    /** By how much the stretches' deviations from their mean are stretched; 1 where there is but one. */
    private static double stretchFactor(double[][] z, double[] means, double centre) {
        int count = z.length;
        if (count < 2) {
            return 1;
        }
        double between = 0;
        double noise = 0;
        for (int s = 0; s < count; s++) {
            between += (means[s] - centre) * (means[s] - centre) / (count - 1);
            double within = 0;
            for (double value : z[s]) {
                within += (value - means[s]) * (value - means[s]);
            }
            noise += within / z[s].length / z[s].length / count;
        }
        double shock = Math.max(0, between - noise);
        double seen = between * (count - 1) / count;
        double student = TDistribution.of(count - 1).inverseCumulativeProbability(TAIL)
                / NORMAL.inverseCumulativeProbability(TAIL);
        return seen > 0 ? student * Math.sqrt(shock * (1 + 1.0 / count) / seen) : 1;
    }

    private static double onBellCurve(double probability) {
        return NORMAL.inverseCumulativeProbability(Math.min(Math.max(probability, 1e-9), 1 - 1e-9));
    }

    /** The uncorrected probability whose quantile has been exceeded in 1 − p of the cases. */
    public double correct(double p) {
        if (levels.length == 0) {
            return p;
        }
        double position = p * (levels.length + 1) - 1;
        int below = (int) Math.floor(position);
        double corrected;
        if (below < 0) {
            corrected = levels[0] * (position + 1);
        } else if (below >= levels.length - 1) {
            double last = levels[levels.length - 1];
            corrected = last + (1 - last) * Math.min(1, position - (levels.length - 1));
        } else {
            corrected = levels[below] + (position - below) * (levels[below + 1] - levels[below]);
        }
        return Math.min(Math.max(corrected, 1e-9), 1 - 1e-9);
    }
}
