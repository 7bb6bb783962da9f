package io.leadline.demand.forecast;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Forecasts of one history by the methods of the combination; the seasonal profile is taken out once for those that work
 * on adjusted values. Methods that follow a changing season join for every cycle that the history holds twice.
 */
final class Candidates {

    /** Longer seasons are told from too few cycles to be trusted, so the unadjusted history is forecast as well. */
    private static final int LONG_SEASON = 24;

    /** Steps of a day, by hours, halves and quarters: such series have a cycle of a week beside it. */
    private static final int[] STEPS_OF_A_DAY = {24, 48, 96};

    private static final int DAYS_OF_A_WEEK = 7;

    private Candidates() {}

    /** Forecasts by method, in a fixed order. */
    static Map<String, double[]> of(double[] values, int season, int horizon) {
        Map<String, double[]> paths = adjusted(values, season, horizon);
        seasonal(paths, "", values, season, horizon);
        int beside = besides(season);
        if (beside > 1) {
            seasonal(paths, "-" + beside, values, beside, horizon);
        }
        paths.values().removeIf(path -> !Arrays.stream(path).allMatch(Double::isFinite));
        return paths;
    }

    private static Map<String, double[]> adjusted(double[] values, int season, int horizon) {
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
            return paths;
        }
        double[] theta = AggregatedTheta.forecastAdjusted(adjusted, horizon);
        paths.put("aggregated-theta", seasonality.restore(theta, n));
        paths.put("ets", Ets.AUTO.forecast(values, season > LONG_SEASON ? 1 : season, horizon));
        paths.put("ces", seasonality.restore(ComplexSmoothing.forecastAdjusted(adjusted, horizon), n));
        paths.put("ar", seasonality.restore(AutoRegression.forecastAdjusted(adjusted, horizon), n));
        return paths;
    }

    private static void seasonal(Map<String, double[]> paths, String suffix, double[] values, int season, int horizon) {
        if (!seasonal(values.length, season)) {
            return;
        }
        boolean positive = Arrays.stream(values).allMatch(v -> v > 0);
        paths.put("seasonal-naive" + suffix, new SeasonalNaive().forecast(values, season, horizon));
        paths.put(Ets.DAMPED_SEASON.name() + suffix, Ets.DAMPED_SEASON.forecast(values, season, horizon));
        paths.put(Airline.ADDITIVE.name() + suffix, Airline.ADDITIVE.forecast(values, season, horizon));
        if (positive) {
            Ets relative = Ets.DAMPED_RELATIVE_SEASON;
            paths.put(relative.name() + suffix, relative.forecast(values, season, horizon));
            paths.put(Airline.MULTIPLICATIVE.name() + suffix, Airline.MULTIPLICATIVE.forecast(values, season, horizon));
        }
        if (SeasonalSteps.possible(values.length, season)) {
            paths.put("seasonal-steps" + suffix, new SeasonalSteps().forecast(values, season, horizon));
        }
    }

    /** True where the methods that follow a season take part. */
    static boolean seasonal(int length, int season) {
        return season > 1 && length >= Airline.shortest(season);
    }

    /** The cycle of a week where the season is a day, and the other way round; 1 = none. */
    private static int besides(int season) {
        for (int day : STEPS_OF_A_DAY) {
            if (season == day) {
                return day * DAYS_OF_A_WEEK;
            }
            if (season == day * DAYS_OF_A_WEEK) {
                return day;
            }
        }
        return 1;
    }
}
