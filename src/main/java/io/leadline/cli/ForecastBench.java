package io.leadline.cli;

import io.leadline.demand.forecast.AutoForecast;
import io.leadline.demand.forecast.Pool;
import io.leadline.demand.forecast.Series;
import io.leadline.demand.forecast.Ses;
import io.leadline.demand.forecast.Tsb;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** {@code leadline bench forecast}, also a part of {@code bench planning}: accuracy, coverage and speed beside their targets. */
final class ForecastBench {

    /** Files of the M3 competition and their seasons. */
    private static final Map<String, Integer> M3 =
            Map.of("m3_yearly.csv", 1, "m3_quarterly.csv", 4, "m3_monthly.csv", 12, "m3_other.csv", 1);

    private static final double[] LEVELS = {80, 95};
    /** The last half year, and every origin with at least four months before it. */
    private static final List<Integer> SHOP_ORIGINS = List.of(6, 9);

    private static final int SPEED_SERIES = 2000;
    private static final int SPEED_ROUNDS = 5;

    private final ForecastData data;
    private final BenchTable table;

    static final String USAGE = "Usage: leadline bench forecast [--data DIR]";

    private ForecastBench(Path folder, PrintStream out) {
        data = new ForecastData(folder);
        table = new BenchTable(out);
    }

    static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) throws IOException {
        Options options;
        try {
            options = Options.read(args, List.of("--data"), List.of());
        } catch (IllegalArgumentException e) {
            err.println("leadline bench forecast: " + e.getMessage());
            err.println(USAGE);
            return 2;
        }
        return print(Path.of(options.value("--data", "../shared/data")), out, err) ? 0 : 2;
    }

    /** Prints the table; false where a data set is missing. */
    static boolean print(Path folder, PrintStream out, PrintStream err) throws IOException {
        for (String file : List.of("m3_monthly.csv", "m4_weekly.csv", "carparts_monthly_dev.csv", "shop/sales.csv")) {
            if (!Files.isReadable(folder.resolve(file))) {
                err.println("leadline bench forecast: there is no file " + folder.resolve(file)
                        + "; name the data folder with --data DIR");
                return false;
            }
        }
        new ForecastBench(folder, out).run();
        return true;
    }

    private void run() throws IOException {
        table.head();
        speed();
        m3();
        new MethodsBench(data, table).run();
        ForecastAccuracy parts = new ForecastAccuracy();
        List<ForecastData.Split> months = data.carParts(12);
        parts.measure(months, 1);
        table.row(
                "Car parts, last 12 months: RMSSE; bias",
                "<= 0.590; abs <= 0.03",
                BenchTable.number(parts.rootScaledError()) + "; " + BenchTable.number(parts.bias()));
        table.row(
                "Car parts: best single method of ours, RMSSE",
                "more",
                MethodsBench.best(months, 1, ForecastAccuracy::rootScaledError));
        PartsCost cost = new PartsCost(months);
        double automatic = cost.automatic();
        double smoothing = cost.with(Ses.ESTIMATED);
        double tsb = cost.with(new Tsb(0.2, 0.2));
        table.row(
                "Car parts: simulated cost per part and month",
                "< SES and TSB",
                String.format(Locale.ROOT, "%.2f; SES %.2f, TSB %.2f", automatic, smoothing, tsb));
        ForecastAccuracy shop = new ForecastAccuracy();
        List<ForecastData.Split> weeks = data.shopWeeks(4);
        shop.measure(weeks, 52);
        table.row("Shop by week, last 4 weeks: RMSSE", "<= 0.82 (SES)", BenchTable.number(shop.rootScaledError()));
        table.row(
                "Shop by week: best single method of ours, RMSSE; SES",
                "more",
                MethodsBench.best(weeks, 52, ForecastAccuracy::rootScaledError) + "; "
                        + BenchTable.number(
                                ForecastAccuracy.of(Ses.ESTIMATED, weeks, 52).rootScaledError()));
        table.coverage("Shop by week: sum of 4 weeks below quantile", shop.coverage());
        for (int origins : SHOP_ORIGINS) {
            table.coverage(
                    "Shop by day: sum of 28 days, " + origins + " origins", new ShopCoverage(data).measure(origins));
        }
    }

    private void m3() throws IOException {
        ForecastAccuracy all = new ForecastAccuracy();
        long start = System.nanoTime();
        for (Map.Entry<String, Integer> file : M3.entrySet()) {
            all.measure(data.competition(file.getKey()), file.getValue());
        }
        double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        table.row("M3, 3,003 series: sMAPE by point", "<= 12.65", BenchTable.number(all.symmetricPercentError()));
        table.row(
                "M3: seconds on " + Runtime.getRuntime().availableProcessors() + " cores",
                "<= 20",
                BenchTable.number(seconds));
        table.coverage("M3: sum of the horizon below quantile", all.coverage());
    }

    /**
     * 104 weekly points with level, drift and noise, forecast one after the other by one thread. Its processor time is
     * what counts, because other work on the machine takes nothing away from it; the best round is taken.
     */
    private void speed() {
        List<Series> series = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < SPEED_SERIES; i++) {
            double[] values = new double[104];
            double level = 50 + 100 * random.nextDouble();
            for (int t = 0; t < values.length; t++) {
                level += random.nextDouble() - 0.5;
                values[t] = Math.max(0, Math.rint(level + 40 * (random.nextDouble() + random.nextDouble() - 1)));
            }
            series.add(new Series("s" + i, values, 52));
        }
        double best = 0;
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        for (int round = 0; round < SPEED_ROUNDS; round++) {
            long start = clock.getCurrentThreadCpuTime();
            for (Series one : series) {
                AutoForecast.choose(one, 8, LEVELS, Pool.NONE);
            }
            best = Math.max(best, SPEED_SERIES * 1e9 / (clock.getCurrentThreadCpuTime() - start));
        }
        table.row(
                "Speed: series of 104 weeks per second and core",
                ">= 1,000",
                String.format(Locale.ROOT, "%,.0f", best));
    }
}
