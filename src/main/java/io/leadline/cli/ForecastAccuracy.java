package io.leadline.cli;

import io.leadline.cli.ForecastData.Split;
import io.leadline.demand.forecast.AutoForecast;
import io.leadline.demand.forecast.Band;
import io.leadline.demand.forecast.Forecast;
import io.leadline.demand.forecast.Forecaster;
import io.leadline.demand.forecast.Pool;
import io.leadline.demand.forecast.Series;
import java.util.Arrays;
import java.util.List;

/** Errors and coverage of automatic forecasts of one data set, summed so that several sets can be put together. */
final class ForecastAccuracy {

    static final double[] PROBABILITIES = {0.90, 0.95, 0.975};

    /** Central intervals of single steps. */
    static final double[] LEVELS = {80, 90, 95};

    private double symmetricErrors;
    private int points;
    private double scaledErrors;
    private double scaledWidths;
    private int scaledSeries;
    private double rootErrors;
    private double scaledBias;
    private int rootSeries;
    private final int[] covered = new int[PROBABILITIES.length];
    private final int[] inside = new int[LEVELS.length];
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
            add(splits.get(i), forecasts.get(i).mean(), season);
            addQuantiles(splits.get(i), forecasts.get(i), season);
        }
    }

    /** Errors of one method alone, without intervals. */
    static ForecastAccuracy of(Forecaster method, List<Split> splits, int season) {
        ForecastAccuracy accuracy = new ForecastAccuracy();
        List<double[]> means = splits.parallelStream()
                .map(split -> method.forecast(split.known(), season, split.came().length))
                .toList();
        for (int i = 0; i < splits.size(); i++) {
            accuracy.add(splits.get(i), means.get(i), season);
        }
        return accuracy;
    }

    private void add(Split split, double[] mean, int season) {
        double[] came = split.came();
        int horizon = came.length;
        double absolute = 0;
        double squared = 0;
        double bias = 0;
        for (int h = 0; h < horizon; h++) {
            double error = mean[h] - came[h];
            double size = Math.abs(mean[h]) + Math.abs(came[h]);
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
        series++;
    }

    private void addQuantiles(Split split, Forecast forecast, int season) {
        double[] came = split.came();
        double sum = Arrays.stream(came).sum();
        for (int p = 0; p < PROBABILITIES.length; p++) {
            covered[p] += sum <= forecast.quantile(PROBABILITIES[p], 0, came.length) ? 1 : 0;
        }
        for (int level = 0; level < LEVELS.length; level++) {
            Band band = forecast.bands().get(level);
            for (int h = 0; h < came.length; h++) {
                inside[level] += came[h] >= band.lower()[h] && came[h] <= band.upper()[h] ? 1 : 0;
            }
        }
        double seasonalStep = meanStep(split.known(), season, false);
        if (seasonalStep > 0) {
            scaledWidths += width(forecast.bands().getLast(), came) / seasonalStep;
        }
    }

    /** Mean width of an interval, plus 2 ÷ (1 − level) of how far values lie outside. */
    private static double width(Band band, double[] came) {
        double penalty = 2 / (1 - band.level() / 100);
        double sum = 0;
        for (int h = 0; h < came.length; h++) {
            sum += band.upper()[h]
                    - band.lower()[h]
                    + penalty * Math.max(0, band.lower()[h] - came[h])
                    + penalty * Math.max(0, came[h] - band.upper()[h]);
        }
        return sum / came.length;
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

    /** Mean scaled interval score (MSIS) of the widest interval: narrow is good, what lies outside costs. */
    double scaledIntervalScore() {
        return scaledWidths / scaledSeries;
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

    /** Per cent of the steps inside each central interval. */
    double[] insideIntervals() {
        return Arrays.stream(inside).mapToDouble(c -> 100.0 * c / points).toArray();
    }
}
