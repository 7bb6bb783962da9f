package io.leadline.demand.forecast;

import java.util.List;

/**
 * What a series is expected to do.
 *
 * @param method name of the method, or of the combination, that made it
 * @param mean expected value per future step, first step first
 * @param bands central intervals per future step, in the order of the levels asked for
 * @param spread distribution of sums of consecutive steps
 * @param choice why this method, and which others were considered
 */
public record Forecast(String method, double[] mean, List<Band> bands, Spread spread, Choice choice) {

    /** The value that the sum of the steps {@code from} (included, 0 = first) to {@code to} (excluded) stays below with probability p. */
    public double quantile(double p, int from, int to) {
        return spread.quantile(p, Sums.between(mean, from, to), to - from);
    }
}
