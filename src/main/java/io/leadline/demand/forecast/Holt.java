package io.leadline.demand.forecast;

/**
 * Holt's linear and exponential trend (1957) with given parameters and simple first states: level = first value, trend =
 * first step (difference or ratio). The methods {@code holt}, {@code damped} and the Holt–Winters ones estimate all of
 * it as {@link Ets} models instead.
 *
 * @param alpha smoothing of the level
 * @param betaStar smoothing of the trend, applied to the level's change
 * @param exponential true = the trend is a ratio per step
 */
record Holt(double alpha, double betaStar, boolean exponential) implements Forecaster {

    @Override
    public String name() {
        return exponential ? "holt-exponential" : "holt-fixed";
    }

    @Override
    public double[] forecast(double[] values, int season, int horizon) {
        return run(values).forecast(values.length, horizon);
    }

    EtsRun run(double[] values) {
        EtsRun run = new EtsRun(EtsModel.of(exponential ? "AMN" : "AAN"), 1);
        run.alpha = alpha;
        run.beta = alpha * betaStar;
        run.start(new double[] {values[0], exponential ? values[1] / values[0] : values[1] - values[0]});
        run.over(values);
        return run;
    }
}
