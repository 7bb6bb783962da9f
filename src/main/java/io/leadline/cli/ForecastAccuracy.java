package io.leadline.cli;

import io.leadline.cli.ForecastData.Split;
import io.leadline.demand.forecast.AutoForecast;
import io.leadline.demand.forecast.Forecast;
import io.leadline.demand.forecast.Pool;
import io.leadline.demand.forecast.Series;
import java.util.Arrays;
import java.util.List;

/** Errors and coverage of automatic forecasts of one data set, summed so that several sets can be put together. */
final class ForecastAccuracy {

    static final double[] PROBABILITIES = {0.90, 0.95, 0.975};
    private static final double[] LEVELS = {80, 95};

    private double symmetricErrors;
    private int points;
    private double scaledErrors;
    private int scaledSeries;
    private double rootErrors;
    private double scaledBias;
    private int rootSeries;
    private final int[] covered = new int[PROBABILITIES.length];
    private int series;

    /** Learns from the known parts, forecasts them all and compares with what came. */
    void measure(List<Split> splits, int season) {
        int horizon = splits.getFirst().came().length;
        List<Series> known =
                splits.stream().map(s -> new Series(s.id(), s.known(), season)).toList();
        Pool pool = Pool.learn(known, horizon);
        List<Forecast> forecasts = known.parallelStream()
                .map(one -> AutoForecast.choose(one, horizon, LEVELS, pool))
                .toList();
        for (int i = 0; i < splits.size(); i++) {
            add(splits.get(i), forecasts.get(i), season);
        }
    }

    private void add(Split split, Forecast forecast, int season) {
        double[] came = split.came();
        int horizon = came.length;
        double absolute = 0;
        double squared = 0;
        double bias = 0;
        for (int h = 0; h < horizon; h++) {
            double error = forecast.mean()[h] - came[h];
            double size = Math.abs(forecast.mean()[h]) + Math.abs(came[h]);
            symmetricErrors += size == 0 ? 0 : 200 * Math.abs(error) / size;
            absolute += Math.abs(error) / horizon;
            squared += error * error / horizon;
            bias += error / horizon;
        }
        points += horizon;
        double seasonalStep = meanStep(split.known(), season, false);
        if (seasonalStep > 0) {
            scaledErrors += absolute / seasonalStep;
            scaledSeries++;
        }
        double[] sold = sinceFirstDemand(split.known());
        double squaredStep = meanStep(sold, 1, true);
        if (squaredStep > 0 && sold.length > 2) {
            rootErrors += Math.sqrt(squared / squaredStep);
            scaledBias += bias / Math.sqrt(squaredStep);
            rootSeries++;
        }
        double sum = Arrays.stream(came).sum();
        for (int p = 0; p < PROBABILITIES.length; p++) {
            covered[p] += sum <= forecast.quantile(PROBABILITIES[p], 0, horizon) ? 1 : 0;
        }
        series++;
    }

    private static double meanStep(double[] values, int lag, boolean squared) {
        double sum = 0;
        for (int t = lag; t < values.length; t++) {
            double step = Math.abs(values[t] - values[t - lag]);
            sum += squared ? step * step : step;
        }
        return values.length > lag ? sum / (values.length - lag) : 0;
    }

    private static double[] sinceFirstDemand(double[] values) {
        int first = 0;
        while (first < values.length && values[first] == 0) {
            first++;
        }
        return Arrays.copyOfRange(values, first, values.length);
    }

    /** Mean of 200 · |forecast − actual| ÷ (|forecast| + |actual|) over all points. */
    double symmetricPercentError() {
        return symmetricErrors / points;
    }

    /** Mean over the series of the absolute error in steps of the seasonal naive forecast inside the history. */
    double absoluteScaledError() {
        return scaledErrors / scaledSeries;
    }

    /** Mean over the series of √(mean squared error ÷ mean squared step since the first demand). */
    double rootScaledError() {
        return rootErrors / rootSeries;
    }

    /** Mean error in the same scale; positive = too high. */
    double bias() {
        return scaledBias / rootSeries;
    }

    /** Per cent of the series whose sum over the horizon stayed at or below each quantile. */
    double[] coverage() {
        return Arrays.stream(covered).mapToDouble(c -> 100.0 * c / series).toArray();
    }
}
