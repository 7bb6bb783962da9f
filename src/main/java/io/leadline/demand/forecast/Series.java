package io.leadline.demand.forecast;

/**
 * One history in equal steps (days, weeks, months), oldest first.
 *
 * @param id what the series is called in results and errors
 * @param values demand per step; NaN = not known (out of stock, closed, not yet imported), never "nothing sold"
 * @param season steps of one cycle (7 for days, 52 for weeks, 12 for months), 1 = none
 */
public record Series(String id, double[] values, int season) {

    public Series {
        if (season < 1) {
            throw new IllegalArgumentException("A season has at least one step, series " + id + " has " + season);
        }
        for (double value : values) {
            if (Double.isInfinite(value)) {
                throw new IllegalArgumentException("Series " + id + " holds an infinite value");
            }
        }
    }

    public int length() {
        return values.length;
    }
}
