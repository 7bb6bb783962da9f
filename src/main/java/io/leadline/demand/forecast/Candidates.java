package io.leadline.demand.forecast;

import java.util.LinkedHashMap;
import java.util.Map;

/** Forecasts of one history by the methods of the combination; the seasonal profile is taken out once for all of them. */
final class Candidates {

    /** Longer seasons are told from too few cycles to be trusted, so the unadjusted history is forecast as well. */
    private static final int LONG_SEASON = 24;

    private Candidates() {}

    /** Forecasts by method, in a fixed order. */
    static Map<String, double[]> of(double[] values, int season, int horizon) {
        int n = values.length;
        Seasonality seasonality = Seasonality.of(values, season);
        double[] adjusted = seasonality.remove(values);
        Map<String, double[]> paths = new LinkedHashMap<>();
        if (season > LONG_SEASON && !seasonality.none()) {
            paths.put("dotm", seasonality.restore(Theta.DOTM.forecastAdjusted(adjusted, horizon), n));
            paths.put("ces", seasonality.restore(ComplexSmoothing.forecastAdjusted(adjusted, horizon), n));
            paths.put("ar", seasonality.restore(AutoRegression.forecastAdjusted(adjusted, horizon), n));
            paths.put("dotm-unadjusted", Theta.DOTM.forecastAdjusted(values, horizon));
            paths.put("ces-unadjusted", ComplexSmoothing.forecastAdjusted(values, horizon));
            paths.put("ar-unadjusted", AutoRegression.forecastAdjusted(values, horizon));
            paths.put("seasonal-naive", new SeasonalNaive().forecast(values, season, horizon));
            return paths;
        }
        double[] theta = AggregatedTheta.forecastAdjusted(adjusted, horizon);
        paths.put("aggregated-theta", seasonality.restore(theta, n));
        paths.put("ets", Ets.AUTO.forecast(values, season > LONG_SEASON ? 1 : season, horizon));
        paths.put("ces", seasonality.restore(ComplexSmoothing.forecastAdjusted(adjusted, horizon), n));
        paths.put("ar", seasonality.restore(AutoRegression.forecastAdjusted(adjusted, horizon), n));
        return paths;
    }

    /** The middle forecast of each step. */
    static double[] median(Map<String, double[]> paths, int horizon) {
        double[] column = new double[paths.size()];
        double[] middle = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            int next = 0;
            for (double[] path : paths.values()) {
                column[next++] = path[h];
            }
            middle[h] = Combination.middle(column);
        }
        return middle;
    }
}
