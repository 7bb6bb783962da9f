package io.leadline.cli;

import io.leadline.demand.forecast.AutoForecast;
import io.leadline.demand.forecast.Forecast;
import io.leadline.demand.forecast.Forecaster;
import io.leadline.demand.forecast.Methods;
import io.leadline.demand.forecast.Pool;
import io.leadline.demand.forecast.Series;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code leadline forecast}: a CSV of histories in, a CSV of forecasts with intervals out. */
public final class ForecastCommand {

    static final String USAGE = """
        Usage: leadline forecast --horizon N [--input FILE|-] [--output FILE|-] [--season N]
                                 [--method auto|NAME] [--levels 80,95] [--gaps auto|zero|missing]
                                 [--allow-negative] [--skip-bad]

        In:  series,period,value – one row per series and period, in any order. A period is a date
             (2026-03-31), a month (2026-03), a quarter (2026-Q1), an ISO week (2026-W05), a time
             (2026-03-31T14:00) or a whole number; an empty value is "not known".
        Out: series,step,method,mean,lo80,hi80,lo95,hi95 – step 1 follows the series' last period.

        Series of one file learn from each other, so give together what belongs together.
        --season  steps of a cycle; by default 7 for days, 52 for weeks, 12 for months, 24 for hours,
                  1 for numbers
        --gaps    periods without a row: "missing" = not known, "zero" = nothing sold, up to the last
                  period of the file; "auto" = zero on weekdays that never have a row where the others
                  do, and where more than a tenth of a series' periods have no row and no row says
                  zero; else missing
        --skip-bad  leave out rows that are wrong and go on
        Methods: auto,\
        """ + String.join(", ", Methods.names());

    private static final int SHOWN_ERRORS = 20;
    private static final int CHUNK = 1000;
    private static final List<String> WITH_VALUE =
            List.of("--input", "--output", "--horizon", "--season", "--method", "--levels", "--gaps");

    private ForecastCommand() {}

    public static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) {
        try {
            Options options = Options.read(args, WITH_VALUE, List.of("--skip-bad", "--allow-negative"));
            return run(Request.of(options), in, out, err);
        } catch (IllegalArgumentException e) {
            err.println("leadline forecast: " + e.getMessage());
            err.println("leadline forecast --help tells the options.");
            return 2;
        } catch (NoSuchFileException e) {
            err.println("leadline forecast: there is no file " + e.getFile());
            return 2;
        } catch (IOException e) {
            err.println("leadline forecast: cannot read or write: " + e);
            return 2;
        }
    }

    private static int run(Request request, InputStream in, PrintStream out, PrintStream err) throws IOException {
        List<BadRow> bad = new ArrayList<>();
        SeriesFile file = new SeriesFile(request.allowNegative, bad::add);
        try (Reader input = reader(request.input, in)) {
            file.read(input);
        }
        List<Series> series = file.series(request.season, request.gap);
        bad.stream().limit(SHOWN_ERRORS).forEach(row -> err.println("leadline forecast: " + row));
        if (bad.size() > SHOWN_ERRORS) {
            err.println("leadline forecast: and " + (bad.size() - SHOWN_ERRORS) + " more");
        }
        if (series.isEmpty() || !bad.isEmpty() && !request.skipBad) {
            err.println("leadline forecast: nothing written"
                    + (series.isEmpty() ? "" : "; --skip-bad goes on without these rows"));
            return 2;
        }
        err.println("leadline forecast: " + series.size() + " series read"
                + (bad.isEmpty() ? "" : ", " + bad.size() + " bad rows left out"));
        try (Writer target = writer(request.output, out)) {
            write(request, series, new ForecastTable(target), err);
        }
        return 0;
    }

    private static void write(Request request, List<Series> series, ForecastTable table, PrintStream err)
            throws IOException {
        Pool pool = Pool.learn(series, request.horizon);
        table.head(request.levels);
        for (int from = 0; from < series.size(); from += CHUNK) {
            List<Series> chunk = series.subList(from, Math.min(from + CHUNK, series.size()));
            List<Forecast> forecasts = chunk.parallelStream()
                    .map(one -> request.method == null
                            ? AutoForecast.choose(one, request.horizon, request.levels, pool)
                            : AutoForecast.with(request.method, one, request.horizon, request.levels, pool))
                    .toList();
            for (int i = 0; i < forecasts.size(); i++) {
                table.add(chunk.get(i), forecasts.get(i));
            }
            if (series.size() > CHUNK) {
                err.println("leadline forecast: " + (from + chunk.size()) + " of " + series.size() + " series");
            }
        }
    }

    private static Reader reader(String name, InputStream in) throws IOException {
        InputStream bytes = name.equals("-") ? in : Files.newInputStream(Path.of(name));
        BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 1 << 16);
        // Spreadsheets begin their files with a byte order mark, which is no part of the first column's name.
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** Standard output is flushed, not closed. */
    private static Writer writer(String name, PrintStream out) throws IOException {
        OutputStream bytes = name.equals("-")
                ? new OutputStream() {
                    @Override
                    public void write(int b) {
                        out.write(b);
                    }

                    @Override
                    public void write(byte[] b, int from, int length) {
                        out.write(b, from, length);
                    }

                    @Override
                    public void flush() {
                        out.flush();
                    }
                }
                : Files.newOutputStream(Path.of(name));
        return new java.io.BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 1 << 16);
    }

    /** @param method null = choose automatically */
    private record Request(
            String input,
            String output,
            int horizon,
            int season,
            @Nullable Forecaster method,
            double[] levels,
            Gap gap,
            boolean allowNegative,
            boolean skipBad) {

        private static final int LONGEST_HORIZON = 1000;

        static Request of(Options options) {
            String name = options.value("--method", "auto");
            Forecaster method = name.equals("auto")
                    ? null
                    : Methods.byName(name)
                            .orElseThrow(() -> new IllegalArgumentException("there is no method \"" + name
                                    + "\"; there are auto, " + String.join(", ", Methods.names())));
            return new Request(
                    options.value("--input", "-"),
                    options.value("--output", "-"),
                    whole("--horizon", options.value("--horizon", ""), 1, LONGEST_HORIZON),
                    whole("--season", options.value("--season", "0"), 0, 1000),
                    method,
                    levels(options.value("--levels", "80,95")),
                    Gap.of(options.value("--gaps", "auto")),
                    options.has("--allow-negative"),
                    options.has("--skip-bad"));
        }

        private static int whole(String option, String text, int least, int most) {
            try {
                int value = Integer.parseInt(text);
                if (value >= least && value <= most) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // Told below, with the bounds.
            }
            throw new IllegalArgumentException(
                    option + " needs a whole number from " + least + " to " + most + ", not \"" + text + "\"");
        }

        private static double[] levels(String text) {
            try {
                double[] levels = Arrays.stream(text.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                if (Arrays.stream(levels).allMatch(level -> level > 0 && level < 100)) {
                    return levels;
                }
            } catch (NumberFormatException e) {
                // Told below, with an example.
            }
            throw new IllegalArgumentException(
                    "--levels needs percentages between 0 and 100 like 80,95, not \"" + text + "\"");
        }
    }
}
