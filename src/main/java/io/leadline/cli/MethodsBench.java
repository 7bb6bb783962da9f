package io.leadline.cli;

import io.leadline.demand.forecast.Forecaster;
import io.leadline.demand.forecast.Methods;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The automatic choice on public data sets with seasons of a year, a quarter, a day and a week, beside the best that one
 * method of ours reaches on the whole set, known afterwards.
 */
final class MethodsBench {

    /** @param least error that is aimed at; @param score interval score that is aimed at, 0 = none */
    private record Set(String name, String file, int season, double least, double score) {}

    private static final List<Set> SETS = List.of(
            new Set("Tourism monthly", "tourism_monthly_dev.csv", 12, 1.49, 13.0),
            new Set("M4 hourly", "m4_hourly_dev.csv", 24, 1.03, 0),
            new Set("M3 quarterly", "m3_quarterly.csv", 4, 1.58, 0),
            new Set("M4 weekly", "m4_weekly.csv", 52, 0.504, 0));

    private final ForecastData data;
    private final BenchTable table;

    MethodsBench(ForecastData data, BenchTable table) {
        this.data = data;
        this.table = table;
    }

    void run() throws IOException {
        for (Set set : SETS) {
            if (!data.has(set.file)) {
                table.row(set.name, "", "no file " + set.file);
                continue;
            }
            List<ForecastData.Split> splits = data.competition(set.file);
            ForecastAccuracy own = new ForecastAccuracy();
            own.measure(splits, set.season);
            String best = best(splits, set.season, ForecastAccuracy::absoluteScaledError);
            table.row(
                    set.name + ", season " + set.season + ": MASE; best single",
                    "<= " + set.least + "; less",
                    BenchTable.number(own.absoluteScaledError()) + "; " + best);
            table.row(set.name + ": steps inside 80 / 90 / 95 %", "± 1.5", BenchTable.percents(own.insideIntervals()));
            table.coverage(set.name + ": sum of all steps below quantile", own.coverage());
            table.row(
                    set.name + ": interval score (MSIS, 95 %)",
                    set.score > 0 ? "<= " + set.score : "",
                    BenchTable.number(own.scaledIntervalScore()));
        }
    }

    /** Error and name of the method that errs least on the whole set. */
    static String best(List<ForecastData.Split> splits, int season, ToDoubleFunction<ForecastAccuracy> error) {
        double least = Double.POSITIVE_INFINITY;
        String name = "";
        for (String one : Methods.single()) {
            Forecaster method = Methods.byName(one).orElseThrow();
            double errs = error.applyAsDouble(ForecastAccuracy.of(method, splits, season));
            if (errs < least) {
                least = errs;
                name = one;
            }
        }
        return String.format(Locale.ROOT, "%.3f %s", least, name);
    }
}
