package io.leadline.demand.forecast;

import java.util.random.RandomGenerator;

/**
 * Demand of one item at one place in the coming days (or weeks), as planning needs it.
 *
 * @param mean expected demand per future step, 0 = first step after the history
 * @param spread distribution of the demand over consecutive steps
 * @param choice how it was made
 */
public record DemandForecast(double[] mean, Spread spread, Choice choice) {

    public int horizon() {
        return mean.length;
    }

    /** Expected demand of the steps {@code fromStep} (included) to {@code toStep} (excluded). */
    public double mean(int fromStep, int toStep) {
        return Sums.between(mean, fromStep, toStep);
    }

    /** Standard deviation of the demand of these steps. */
    public double deviation(int fromStep, int toStep) {
        return fromStep == toStep ? 0 : spread.deviation(mean(fromStep, toStep), toStep - fromStep);
    }

    /** The demand of these steps that is not exceeded with probability p; 0 for no steps. */
    public double quantile(double p, int fromStep, int toStep) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("A probability lies between 0 and 1, not at " + p);
        }
        return fromStep == toStep ? 0 : spread.quantile(p, mean(fromStep, toStep), toStep - fromStep);
    }

    /** One possible demand of these steps, drawn by the caller's seeded generator. */
    public double sampleCumulative(RandomGenerator random, int fromStep, int toStep) {
        double u = random.nextDouble();
        return quantile(Math.min(Math.max(u, 1e-6), 1 - 1e-6), fromStep, toStep);
    }
}
