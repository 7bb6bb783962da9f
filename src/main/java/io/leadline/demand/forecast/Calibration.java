package io.leadline.demand.forecast;

import java.util.Arrays;

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

    /** @param observed probabilities of held-out demand, in any order; NaN is left out */
    public static Calibration of(double[] observed) {
        double[] sorted =
                Arrays.stream(observed).filter(u -> !Double.isNaN(u)).sorted().toArray();
        return sorted.length < ENOUGH ? NONE : new Calibration(sorted);
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
