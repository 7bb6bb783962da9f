package io.leadline.demand.forecast;

/** The last season goes on. With a history shorter than a season it is the naive forecast. */
public final class SeasonalNaive implements Forecaster {

    @Override
    public String name() {
        return "seasonal-naive";
    }

    @Override
    public double[] forecast(double[] values, int season, int horizon) {
        int n = values.length;
        int period = n >= season ? season : 1;
        double[] mean = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            mean[h] = values[n - period + h % period];
        }
        return mean;
    }

    /** Standard deviation h steps (1 = next) ahead: sigma · √(full seasons passed + 1). */
    static double deviation(double[] values, int season, int h) {
        return Math.sqrt(meanSquare(values, season) * ((h - 1) / season + 1));
    }

    static double meanSquare(double[] values, int lag) {
        double sum = 0;
        for (int t = lag; t < values.length; t++) {
            double step = values[t] - values[t - lag];
            sum += step * step;
        }
        return values.length > lag ? sum / (values.length - lag) : 0;
    }
}
