package io.leadline.demand.forecast;

import java.util.Arrays;

/** The last cycle goes on, moved by what an {@link AutoRegression} expects of the steps from one cycle to the next. */
final class SeasonalSteps implements Forecaster {

    /** Cycles from which on the steps between them can be told. */
    private static final int FEWEST_CYCLES = 3;

    @Override
    public String name() {
        return "seasonal-steps";
    }

    static boolean possible(int length, int season) {
        return season > 1 && length >= FEWEST_CYCLES * season;
    }

    @Override
    public double[] forecast(double[] values, int season, int horizon) {
        int n = values.length;
        if (!possible(n, season)) {
            return new SeasonalNaive().forecast(values, season, horizon);
        }
        double[] steps = new double[n - season];
        Arrays.setAll(steps, i -> values[i + season] - values[i]);
        double[] ahead = AutoRegression.forecastAdjusted(steps, horizon);
        double[] path = Arrays.copyOf(values, n + horizon);
        for (int h = 0; h < horizon; h++) {
            path[n + h] = path[n + h - season] + ahead[h];
        }
        return Arrays.copyOfRange(path, n, n + horizon);
    }
}
