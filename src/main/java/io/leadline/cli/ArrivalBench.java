package io.leadline.cli;

import io.leadline.exchange.LineHistoryFile;
import io.leadline.scorecard.arrival.Arrivals;
import io.leadline.scorecard.arrival.Delivery;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;

/**
 * {@code leadline bench leadtime}: how right expected arrivals are out of time. Month by month, or week by week where a file
 * has only months, arrivals are foretold from what was known then, and held against what came.
 */
final class ArrivalBench {

    static final String USAGE = """
        Usage: leadline bench leadtime [--data DIR] [--input FILE [--mapping FILE]] [--unheard]

        Foretells arrivals from the day on by which a third of the lines had come (a sixth, where the file tells of less than a
        year), from what was known then, for the lines that were open and promised for the month (week) after, and then for
        all open lines whose order date is known. Lines promised so late that late ones would not be in the file yet are left out.
        --data   where scms_deliveries_dev.csv and causact_shipments_dev.csv are; by default ../shared/data
        --input  one file of order lines instead, as of leadline leadtime
        --unheard  beside it, as if lines that are overdue and open taught nothing; takes ten times as long\
        """;

    private static final List<String> FILES = List.of("scms_deliveries_dev.csv", "causact_shipments_dev.csv");
    private static final int SHORT_DAYS = 365;
    private static final String OURS = "Leadline";

    /** Five working days. */
    private static final int WARNED_DAYS = 7;

    private static final double[] WARNED_FROM = {0.15, 0.3, 0.5};

    private final List<Delivery> lines;
    private final boolean unheard;
    private final PrintStream out;

    /** The highest chance of being late that was told of a line five working days or more before its promise. */
    private final Map<Delivery, Double> warned = new IdentityHashMap<>();

    private ArrivalBench(List<Delivery> lines, boolean unheard, PrintStream out) {
        this.lines = lines;
        this.unheard = unheard;
        this.out = out;
    }

    static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) throws IOException {
        Options options;
        Map<String, String> mapping;
        try {
            options = Options.read(args, List.of("--data", "--input", "--mapping"), List.of("--unheard"));
            String from = options.value("--mapping", "");
            mapping = from.isEmpty() ? Map.of() : LineHistoryFile.mapping(Path.of(from));
        } catch (IllegalArgumentException e) {
            err.println("leadline bench leadtime: " + e.getMessage());
            err.println(USAGE);
            return 2;
        }
        Path data = Path.of(options.value("--data", "../shared/data"));
        String input = options.value("--input", "");
        List<Path> files = input.isEmpty() ? FILES.stream().map(data::resolve).toList() : List.of(Path.of(input));
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                err.println("leadline bench leadtime: there is no file " + file);
                return 2;
            }
            out.printf("%n%s%n", file.getFileName());
            new ArrivalBench(
                            LineHistoryFile.read(file, mapping).lines().stream()
                                    .map(LineHistoryFile.Told::line)
                                    .toList(),
                            options.has("--unheard"),
                            out)
                    .print();
        }
        return 0;
    }

    private void print() {
        List<LocalDate> arrivals = lines.stream()
                .map(Delivery::arrivedOn)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (arrivals.isEmpty()) {
            out.println("no line has arrived");
            return;
        }
        long[] late = lines.stream()
                .filter(line -> line.arrivedOn() != null)
                .mapToLong(line -> ChronoUnit.DAYS.between(line.promisedOn(), Objects.requireNonNull(line.arrivedOn())))
                .sorted()
                .toArray();
        LocalDate end = arrivals.getLast().minusDays(Math.max(0, late[(int) (0.99 * (late.length - 1))]));
        boolean weeks = ChronoUnit.DAYS.between(arrivals.get(arrivals.size() / 100), arrivals.getLast()) < SHORT_DAYS;
        LocalDate start = weeks
                ? arrivals.get(arrivals.size() / 6).with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                : arrivals.get(arrivals.size() / 3).with(TemporalAdjusters.firstDayOfNextMonth());
        Map<String, ArrivalFigures> near = new LinkedHashMap<>();
        Map<String, ArrivalFigures> open = new LinkedHashMap<>();
        List<ArrivalContender> contenders = new ArrayList<>(List.of(ours()));
        if (unheard) {
            contenders.add(endedAlone());
        }
        contenders.addAll(SimpleArrivals.all());
        ServiceLoader.load(ArrivalContender.class).forEach(contenders::add);
        for (LocalDate day = start; day.isBefore(end); day = weeks ? day.plusWeeks(1) : day.plusMonths(1)) {
            LocalDate next = weeks ? day.plusWeeks(1) : day.plusMonths(1);
            for (ArrivalContender contender : contenders) {
                measure(contender, day, next, end, near, open);
            }
        }
        out.printf("%nopen, and promised for the %s after%n", weeks ? "week" : "month");
        table(near);
        if (open.values().stream().anyMatch(figures -> figures.lines() > 0)) {
            out.printf("%nall that are open and known to have been ordered, as often as they were open%n");
            table(open);
        }
        warnings();
    }

    /** What a warning by chance alone would have found: the table of the portal weighs loss and days left as well. */
    private void warnings() {
        long late = warned.keySet().stream().filter(ArrivalBench::isLate).count();
        out.printf(
                "%nwarned of five working days or more before: %,d lines that could be, %,d of them late%n%n"
                        + "| warned from | lines | of the late | right |%n| --- | --- | --- | --- |%n",
                warned.size(), late);
        for (double from : WARNED_FROM) {
            List<Delivery> told = warned.entrySet().stream()
                    .filter(line -> line.getValue() >= from)
                    .map(Map.Entry::getKey)
                    .toList();
            long right = told.stream().filter(ArrivalBench::isLate).count();
            out.printf(
                    Locale.ROOT,
                    "| %.2f | %d | %.3f | %.3f |%n",
                    from,
                    told.size(),
                    late == 0 ? 0 : (double) right / late,
                    told.isEmpty() ? 0 : (double) right / told.size());
        }
    }

    private static boolean isLate(Delivery line) {
        LocalDate arrived = line.arrivedOn();
        return arrived != null && arrived.isAfter(line.promisedOn());
    }

    private void measure(
            ArrivalContender contender,
            LocalDate day,
            LocalDate next,
            LocalDate end,
            Map<String, ArrivalFigures> near,
            Map<String, ArrivalFigures> open) {
        ArrivalContender.Law law = contender.on(lines, day);
        for (Delivery line : lines) {
            LocalDate promised = line.promisedOn();
            // What was promised for the day itself and is open when its arrivals are told is late: that flatters
            // nobody.
            if (line.arrivedOn() == null || !line.openOn(day) || !promised.isAfter(day) || !promised.isBefore(end)) {
                continue;
            }
            boolean soon = !promised.isAfter(next);
            if (soon || line.placedOn() != null) {
                ArrivalContender.Said said = law.of(line);
                if (contender.name().equals(OURS) && !promised.isBefore(day.plusDays(WARNED_DAYS))) {
                    warned.merge(line, said.late(), Math::max);
                }
                if (soon) {
                    near.computeIfAbsent(contender.name(), n -> new ArrivalFigures())
                            .add(line, said);
                }
                if (line.placedOn() != null) {
                    open.computeIfAbsent(contender.name(), n -> new ArrivalFigures())
                            .add(line, said);
                }
            }
        }
    }

    private void table(Map<String, ArrivalFigures> figures) {
        ArrivalFigures.head(out);
        figures.forEach((name, of) -> of.row(name, out));
        ArrivalFigures own = figures.get(OURS);
        if (own != null) {
            own.tenths(out);
        }
    }

    private ArrivalContender ours() {
        Arrivals.History history = new Arrivals.History(lines);
        return new ArrivalContender() {
            @Override
            public String name() {
                return OURS;
            }

            @Override
            public Law on(List<Delivery> all, LocalDate day) {
                Arrivals arrivals = history.on(day);
                return line -> Said.of(line, arrivals.of(line));
            }
        };
    }

    /** Ours, taught by what came alone. */
    private static ArrivalContender endedAlone() {
        return new ArrivalContender() {
            @Override
            public String name() {
                return OURS + ", overdue lines unheard";
            }

            @Override
            public Law on(List<Delivery> all, LocalDate day) {
                List<Delivery> told = all.stream()
                        .filter(line -> !line.openOn(day) || !line.promisedOn().isBefore(day))
                        .toList();
                Arrivals arrivals = new Arrivals.History(told).on(day);
                return line -> Said.of(line, arrivals.of(line));
            }
        };
    }
}
