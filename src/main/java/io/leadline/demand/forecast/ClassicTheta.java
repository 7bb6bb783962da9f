package io.leadline.demand.forecast;

/**
 * The Theta method that won the M3 competition, in the form of Hyndman and Billah (2003): simple exponential smoothing
 * with a drift of half the slope of the straight line through the seasonally adjusted values.
 */
public final class ClassicTheta implements Forecaster {

    @Override
    public String name() {
        return "theta";
    }

    @Override
    public double[] forecast(double[] values, int season, int horizon) {
        Seasonality seasonality = Seasonality.of(values, season);
        return seasonality.restore(forecastAdjusted(seasonality.remove(values), horizon), values.length);
    }

    static double[] forecastAdjusted(double[] values, int horizon) {
        int n = values.length;
        double alpha = n < 3 ? 0.5 : GoldenSection.minimise(a -> Ses.fit(values, a)[0], 0.01, 0.99, 9, 0.01);
        double level = n < 3 ? values[n - 1] : Ses.fit(values, alpha)[1];
        double drift = LeastSquares.line(values)[1] / 2;
        double lead = (1 - Math.pow(1 - alpha, n)) / alpha;
        double[] mean = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            mean[h] = level + drift * (h + lead);
        }
        return mean;
    }
}
