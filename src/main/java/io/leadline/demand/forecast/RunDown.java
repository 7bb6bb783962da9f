package io.leadline.demand.forecast;

/** Demand of an item that is phased out. */
public final class RunDown {

    private RunDown() {}

    /**
     * The forecast until the item leaves the range: full demand until the run-down begins, then a straight fall to
     * nothing on the last day of sale.
     *
     * @param beginStep first step of the fall
     * @param endStep first step without demand, after beginStep
     */
    public static DemandForecast of(DemandForecast forecast, int beginStep, int endStep) {
        if (endStep <= beginStep) {
            throw new IllegalArgumentException("A run-down from step " + beginStep + " cannot end at step " + endStep);
        }
        double[] mean = forecast.mean().clone();
        for (int step = Math.max(0, beginStep); step < mean.length; step++) {
            double left = (double) (endStep - step) / (endStep - beginStep);
            mean[step] *= Math.min(1, Math.max(0, left));
        }
        return new DemandForecast(mean, forecast.spread(), forecast.choice());
    }
}
