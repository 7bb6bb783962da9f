package io.leadline.demand.forecast;

/** Random walk with drift: the line from the first to the last value goes on. */
public final class Drift implements Forecaster {

    @Override
    public String name() {
        return "drift";
    }

    @Override
    public double[] forecast(double[] values, int season, int horizon) {
        int n = values.length;
        double slope = n < 2 ? 0 : (values[n - 1] - values[0]) / (n - 1);
        double[] mean = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            mean[h] = values[n - 1] + slope * (h + 1);
        }
        return mean;
    }
}
