package io.leadline.demand.forecast;

/**
 * A method without a season of its own, run on seasonally adjusted values.
 *
 * @param name under which it is known
 * @param inner the method
 */
record Deseasonalised(String name, Forecaster inner) implements Forecaster {

    @Override
    public double[] forecast(double[] values, int season, int horizon) {
        Seasonality seasonality = Seasonality.of(values, season);
        return seasonality.restore(inner.forecast(seasonality.remove(values), 1, horizon), values.length);
    }
}
