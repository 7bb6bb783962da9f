package io.leadline.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.leadline.demand.forecast.Series;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code series,period,value} rows into series of equal steps. The step is the largest that fits all periods of the
 * file: days, weeks, months, or whole numbers.
 */
final class SeriesFile {

    private static final List<String> COLUMNS = List.of("series", "period", "value");

    /** Nobody writes rows for nothing sold, once so many steps have no row and none says zero. */
    private static final double GAPS_THAT_MEAN_ZERO = 0.1;

    /** A history with more steps than this has a mistyped period. */
    private static final int LONGEST = 200_000;

    private static final int LONGEST_NAME = 200;

    private final Map<String, SeriesRows> rows = new LinkedHashMap<>();
    private final boolean allowNegative;
    private final Consumer<BadRow> bad;
    private @Nullable Boolean dates;

    SeriesFile(boolean allowNegative, Consumer<BadRow> bad) {
        this.allowNegative = allowNegative;
        this.bad = bad;
    }

    void read(Reader input) throws IOException {
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(input)) {
            boolean headed = false;
            for (NamedCsvRecord row : records) {
                if (!headed) {
                    headed = true;
                    for (String column : COLUMNS) {
                        if (!row.getHeader().contains(column)) {
                            bad.accept(new BadRow(
                                    1,
                                    "header",
                                    String.join(",", row.getHeader()),
                                    "write the column names series,period,value into the first line"));
                            return;
                        }
                    }
                }
                add(row);
            }
        } catch (CsvParseException e) {
            bad.accept(new BadRow(0, "file", String.valueOf(e.getMessage()), "write it as comma-separated UTF-8 text"));
        }
        if (rows.isEmpty()) {
            bad.accept(new BadRow(1, "file", "", "there are no rows with data; write a header and a row per period"));
        }
    }

    private void add(NamedCsvRecord row) {
        int line = (int) row.getStartingLineNumber();
        String id = row.findField("series").orElse("").trim();
        String periodText = row.findField("period").orElse("").trim();
        String valueText = row.findField("value").orElse("").trim();
        if (id.isEmpty()) {
            bad.accept(new BadRow(line, "series", id, "name the series that the row belongs to"));
            return;
        }
        if (id.length() > LONGEST_NAME) {
            bad.accept(new BadRow(line, "series", id, "write a name of at most " + LONGEST_NAME + " characters"));
            return;
        }
        boolean date = periodText.indexOf('-', 1) > 0;
        if (dates == null) {
            dates = date;
        }
        long period;
        try {
            period = SeriesRows.parsePeriod(periodText, date);
        } catch (NumberFormatException e) {
            bad.accept(new BadRow(line, "period", periodText, "write a date like 2026-03-31 or a whole number"));
            return;
        }
        if (date != dates) {
            bad.accept(new BadRow(
                    line,
                    "period",
                    periodText,
                    "the file began with " + (dates ? "dates" : "whole numbers") + "; keep to it"));
            return;
        }
        double value;
        try {
            value = valueText.isEmpty() ? Double.NaN : Double.parseDouble(valueText);
        } catch (NumberFormatException e) {
            bad.accept(
                    new BadRow(line, "value", valueText, "write a number with a point, or nothing if it is not known"));
            return;
        }
        if (!valueText.isEmpty() && !Double.isFinite(value)) {
            bad.accept(new BadRow(line, "value", valueText, "write a finite number, or nothing if it is not known"));
            return;
        }
        if (value < 0 && !allowNegative) {
            bad.accept(new BadRow(
                    line, "value", valueText, "demand is not negative; take returns out, or give --allow-negative"));
            return;
        }
        rows.computeIfAbsent(id, SeriesRows::new).add(period, value, line);
    }

    /**
     * All series in the order of the file.
     *
     * @param season steps of a cycle, 0 = the usual one of the step found
     */
    List<Series> series(int season, Gap gap) {
        Collection<SeriesRows> all = rows.values();
        boolean byDate = Boolean.TRUE.equals(dates);
        all.forEach(one -> one.sort(byDate, bad));
        PeriodStep step = PeriodStep.of(all, byDate);
        long last = all.stream()
                .mapToLong(one -> step.index(one.period(one.size() - 1)))
                .max()
                .orElse(0);
        int cycle = season > 0 ? season : step.season();
        List<Series> series = new ArrayList<>(all.size());
        for (SeriesRows one : all) {
            int end = one.size() - 1;
            long steps = step.index(one.period(end)) - step.index(one.period(0));
            if (steps > LONGEST) {
                String period = byDate ? LocalDate.ofEpochDay(one.period(end)).toString() : "" + one.period(end);
                bad.accept(new BadRow(
                        one.line(end),
                        "period",
                        period,
                        "it lies " + steps + " steps after the first of series " + one.id + "; check both"));
                continue;
            }
            series.add(new Series(one.id, values(one, step, last, gap), cycle));
        }
        return series;
    }

    private static double[] values(SeriesRows one, PeriodStep step, long lastOfFile, Gap gap) {
        long first = step.index(one.period(0));
        long last = step.index(one.period(one.size() - 1));
        boolean zero = gap == Gap.ZERO || gap == Gap.AUTO && gapsMeanZero(one, (int) (last - first + 1));
        double[] values = new double[(int) ((zero ? lastOfFile : last) - first + 1)];
        Arrays.fill(values, zero ? 0 : Double.NaN);
        for (int i = 0; i < one.size(); i++) {
            values[(int) (step.index(one.period(i)) - first)] = one.value(i);
        }
        return values;
    }

    private static boolean gapsMeanZero(SeriesRows one, int steps) {
        for (int i = 0; i < one.size(); i++) {
            if (one.value(i) == 0) {
                return false;
            }
        }
        return steps - one.size() > GAPS_THAT_MEAN_ZERO * steps;
    }

    /** What a step without a row means. */
    enum Gap {
        ZERO,
        MISSING,
        AUTO
    }

    /** The equal step that all periods of a file fit. */
    record PeriodStep(long width, boolean months, boolean dates) {

        static PeriodStep of(Collection<SeriesRows> all, boolean dates) {
            boolean months = dates && all.stream().allMatch(PeriodStep::sameDayOfMonth);
            long width = 0;
            long origin = Long.MIN_VALUE;
            for (SeriesRows one : all) {
                for (int i = 0; i < one.size(); i++) {
                    long index = raw(one.period(i), months);
                    origin = origin == Long.MIN_VALUE ? index : origin;
                    width = gcd(width, Math.abs(index - origin));
                }
            }
            return new PeriodStep(Math.max(1, width), months, dates);
        }

        private static boolean sameDayOfMonth(SeriesRows one) {
            int day = 0;
            for (int i = 0; i < one.size(); i++) {
                LocalDate date = LocalDate.ofEpochDay(one.period(i));
                int here = date.getDayOfMonth() == date.lengthOfMonth() && day != date.getDayOfMonth()
                        ? 31
                        : date.getDayOfMonth();
                if (day != 0 && day != here && !(day == 31 && date.getDayOfMonth() == date.lengthOfMonth())) {
                    return false;
                }
                day = here;
            }
            return true;
        }

        private static long raw(long period, boolean months) {
            if (!months) {
                return period;
            }
            LocalDate date = LocalDate.ofEpochDay(period);
            return date.getYear() * 12L + date.getMonthValue();
        }

        private static long gcd(long a, long b) {
            return b == 0 ? a : gcd(b, a % b);
        }

        long index(long period) {
            return Math.floorDiv(raw(period, months), width);
        }

        /** Steps of the usual cycle: a year, or the week for days. */
        int season() {
            if (!dates) {
                return 1;
            }
            if (months) {
                return (int) Math.max(1, 12 / width);
            }
            return width % 7 == 0 ? (int) Math.max(1, 364 / width) : 7;
        }
    }
}
