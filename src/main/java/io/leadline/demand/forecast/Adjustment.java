package io.leadline.demand.forecast;

/**
 * A buyer's change of a forecast for some steps.
 *
 * @param fromStep first step changed
 * @param toStep first step no longer changed
 * @param factor what the forecast is multiplied by
 * @param reason why, in the buyer's words; never empty
 */
public record Adjustment(int fromStep, int toStep, double factor, String reason) {

    public Adjustment {
        if (fromStep < 0 || toStep <= fromStep) {
            throw new IllegalArgumentException(
                    "An adjustment covers at least one step, not " + fromStep + " to " + toStep);
        }
        if (!(factor >= 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("A forecast can be multiplied by zero or more, not by " + factor);
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("An adjustment needs a reason");
        }
    }

    public DemandForecast applyTo(DemandForecast forecast) {
        double[] mean = forecast.mean().clone();
        for (int step = fromStep; step < Math.min(toStep, mean.length); step++) {
            mean[step] *= factor;
        }
        return new DemandForecast(mean, forecast.spread(), forecast.choice());
    }
}
