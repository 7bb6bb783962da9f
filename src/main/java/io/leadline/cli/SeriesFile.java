package io.leadline.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.leadline.demand.forecast.Series;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code series,period,value} rows into series of equal steps. The step is the largest that fits all periods of the
 * file: days, weeks, months, whole numbers, or parts of a day.
 */
final class SeriesFile {

    private static final List<String> COLUMNS = List.of("series", "period", "value");

    /** A history with more steps than this has a mistyped period. */
    private static final int LONGEST = 200_000;

    private static final int LONGEST_NAME = 200;

    private final Map<String, SeriesRows> rows = new LinkedHashMap<>();
    private final boolean allowNegative;
    private final Consumer<BadRow> bad;
    private @Nullable Periods kind;

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
        Periods.Read period;
        try {
            period = Periods.read(periodText);
        } catch (NumberFormatException e) {
            bad.accept(new BadRow(line, "period", periodText, "write a date like 2026-03-31 or a whole number"));
            return;
        }
        Periods first = kind == null ? period.kind() : kind;
        kind = first;
        if (period.kind() != first) {
            bad.accept(new BadRow(line, "period", periodText, "the file began with " + first.plural + "; keep to it"));
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
        rows.computeIfAbsent(id, SeriesRows::new).add(period.value(), value, line);
    }

    /**
     * All series in the order of the file.
     *
     * @param season steps of a cycle, 0 = the usual one of the step found
     */
    List<Series> series(int season, Gap gap) {
        Collection<SeriesRows> all = rows.values();
        Periods read = kind == null ? Periods.NUMBERS : kind;
        if (read == Periods.TIMES && all.stream().allMatch(SeriesRows::onceADay)) {
            all.forEach(SeriesRows::toDays);
            read = Periods.DATES;
        }
        for (SeriesRows one : all) {
            one.sort(read, bad);
        }
        PeriodStep step = PeriodStep.of(all, read);
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
                String period = read.text(one.period(end));
                bad.accept(new BadRow(
                        one.line(end),
                        "period",
                        period,
                        "it lies " + steps + " steps after the first of series " + one.id + "; check both"));
                continue;
            }
            series.add(new Series(one.id, gap.values(one, step, last), cycle));
        }
        return series;
    }
}
