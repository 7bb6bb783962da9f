package io.leadline.demand.forecast;

/** A method that continues a history. Implementations hold no state and may be shared by threads. */
public interface Forecaster {

    /** The name under which {@link Methods} knows it, e.g. {@code theta}. */
    String name();

    /**
     * The expected value of each of the next {@code horizon} steps.
     *
     * @param values the history, oldest first, at least one value, without gaps (see {@link Gaps})
     * @param season steps of one cycle, 1 = none; a method that cannot use it ignores it
     */
    double[] forecast(double[] values, int season, int horizon);
}
