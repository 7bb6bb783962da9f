package io.leadline.demand.forecast;

/**
 * {@link Theta#DOTM} at several time scales (after Kourentzes, Petropoulos and Trapero 2014): the seasonally adjusted
 * history is averaged over buckets of 1, 2, 3, 4, 6 and 12 steps, each is forecast, and the paths are averaged. Long
 * buckets see the trend, short ones the latest level.
 */
public final class AggregatedTheta implements Forecaster {

    private static final int[] WIDTHS = {1, 2, 3, 4, 6, 12};
    private static final int FEWEST_BUCKETS = 4;

    @Override
    public String name() {
        return "aggregated-theta";
    }

    @Override
    public double[] forecast(double[] values, int season, int horizon) {
        Seasonality seasonality = Seasonality.of(values, season);
        return seasonality.restore(forecastAdjusted(seasonality.remove(values), horizon), values.length);
    }

    static double[] forecastAdjusted(double[] values, int horizon) {
        double[] mean = new double[horizon];
        int used = 0;
        for (int width : WIDTHS) {
            if (width > 1 && values.length / width < FEWEST_BUCKETS) {
                break;
            }
            double[] path = width == 1 ? Theta.DOTM.forecastAdjusted(values, horizon) : path(values, width, horizon);
            for (int h = 0; h < horizon; h++) {
                mean[h] += path[h];
            }
            used++;
        }
        for (int h = 0; h < horizon; h++) {
            mean[h] /= used;
        }
        return mean;
    }

    private static double[] path(double[] values, int width, int horizon) {
        int buckets = values.length / width;
        int first = values.length - buckets * width;
        double[] averages = new double[buckets];
        for (int t = first; t < values.length; t++) {
            averages[(t - first) / width] += values[t] / width;
        }
        double[] ahead = Theta.DOTM.forecastAdjusted(averages, (horizon + width - 1) / width + 1);
        double[] path = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            // A bucket's forecast holds for its middle; between the middles of two buckets the path is a line.
            double position = Math.max(0, (h + 0.5) / width - 0.5);
            int below = Math.min((int) position, ahead.length - 2);
            path[h] = ahead[below] + (ahead[below + 1] - ahead[below]) * (position - below);
        }
        return path;
    }
}
