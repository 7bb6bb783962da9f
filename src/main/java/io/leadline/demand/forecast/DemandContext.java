package io.leadline.demand.forecast;

import java.util.Arrays;

/**
 * What is known beside an item's own history.
 *
 * @param pastFactors relative demand of each day of the history (weekday, time of year, promotion, closure), 1 = usual,
 *     0 = closed; empty = learn the weekday profile from the history itself
 * @param futureFactors the same for each day to forecast; its length is the horizon
 * @param prior level and variability of similar items, for items with little history of their own
 * @param calibration correction of the quantiles, learned on many items
 * @param surges what the history shows of them; what they add in the mean is among the future factors
 */
public record DemandContext(
        double[] pastFactors, double[] futureFactors, DemandPrior prior, Calibration calibration, Surges surges) {

    /** Without surges. */
    public DemandContext(double[] pastFactors, double[] futureFactors, DemandPrior prior, Calibration calibration) {
        this(pastFactors, futureFactors, prior, calibration, Surges.NONE);
    }

    /** Nothing known but how far to look ahead. */
    public static DemandContext plain(int horizonDays) {
        double[] future = new double[horizonDays];
        Arrays.fill(future, 1);
        return new DemandContext(new double[0], future, DemandPrior.NONE, Calibration.NONE);
    }

    public int horizon() {
        return futureFactors.length;
    }
}
