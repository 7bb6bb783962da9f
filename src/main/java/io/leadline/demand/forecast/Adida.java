package io.leadline.demand.forecast;

import java.util.Arrays;

/**
 * Aggregate–disaggregate (Nikolopoulos et al. 2011): demand is summed over buckets as long as its mean interval, which
 * takes most zeros away, smoothed, and spread evenly over the steps again.
 */
public final class Adida implements Forecaster {

    @Override
    public String name() {
        return "adida";
    }

    @Override
    public double[] forecast(double[] values, int season, int horizon) {
        double[] mean = new double[horizon];
        Arrays.fill(mean, rate(values, (int) Math.max(1, Math.round(meanInterval(values)))));
        return mean;
    }

    /** Demand per step from buckets of a width; an incomplete first bucket is left out. */
    static double rate(double[] values, int width) {
        int buckets = values.length / width;
        if (buckets == 0) {
            return Sums.mean(values);
        }
        double[] sums = new double[buckets];
        int first = values.length - buckets * width;
        for (int t = first; t < values.length; t++) {
            sums[(t - first) / width] += values[t];
        }
        return Ses.ESTIMATED.level(sums) / width;
    }

    /** Mean number of steps from one demand to the next; the length of the history where there is at most one. */
    static double meanInterval(double[] values) {
        int first = -1;
        int last = -1;
        int count = 0;
        for (int t = 0; t < values.length; t++) {
            if (values[t] != 0) {
                first = first < 0 ? t : first;
                last = t;
                count++;
            }
        }
        return count < 2 ? values.length : (double) (last + 1) / count;
    }
}
