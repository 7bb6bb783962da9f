package io.leadline.exchange;

import io.leadline.ordering.AnswerSheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * A spreadsheet that somebody downloaded, filled in and sends back, as XLSX or as CSV in the spelling of any country.
 *
 * @param columns what it calls its columns, as they are told where one is missing
 * @param needed without which nothing can be read
 * @param mostRows that are looked at
 */
record FilledSheet(List<String> columns, List<String> needed, int mostRows, Locale locale) {

    /** Thousands of rows, with texts and styles, are some megabytes. */
    private static final long MOST_UNFOLDED_BYTES = 64L << 20;

    /** What became of a sheet. */
    sealed interface Outcome {

        /** Its rows were taken. */
        record Taken() implements Outcome {}

        /** None of its rows is of what is asked. */
        record Stale(Row first) implements Outcome {}

        /** It is no table with these columns. */
        record Unreadable(AnswerSheets.Wrong why) implements Outcome {}
    }

    Outcome read(Path file, SheetRows rows) {
        try {
            Path folder = Files.createTempDirectory("filled-sheet");
            try {
                return rows(table(file, folder), rows);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException unreadable) {
            return refused(Problem.UNREADABLE_FILE, "", String.valueOf(unreadable.getMessage()));
        }
    }

    private static Path table(Path file, Path folder) throws IOException {
        Contents contents = Contents.of(file);
        if (contents == Contents.WORKBOOK) {
            return Workbooks.unfold(file, folder, MOST_UNFOLDED_BYTES).values().stream()
                    .findFirst()
                    .orElseThrow(() -> new IOException("it has no sheet with rows"));
        }
        if (contents != Contents.TEXT) {
            throw new IOException(contents.label);
        }
        return file;
    }

    private Outcome rows(Path table, SheetRows taking) throws IOException {
        try (CsvLines lines = new CsvLines(TextFile.at(table).reader())) {
            List<String> header = lines.header();
            if (header == null) {
                return refused(Problem.EMPTY_FILE, "", String.join(",", columns));
            }
            Map<String, Integer> found = new HashMap<>();
            for (int i = 0; i < header.size(); i++) {
                found.putIfAbsent(SourceRow.name(header.get(i)), i);
            }
            for (String one : needed) {
                if (!found.containsKey(one)) {
                    return refused(Problem.MISSING_COLUMN, one, String.join(",", columns));
                }
            }
            Row first = null;
            boolean asked = false;
            int rows = 0;
            for (List<String> fields = lines.next();
                    fields != null && rows < mostRows && !taking.isHopeless();
                    fields = lines.next()) {
                if (fields.isEmpty()) {
                    taking.unclosed(lines.startLine());
                    rows++;
                    continue;
                }
                if (Cells.isBlank(fields)) {
                    continue;
                }
                List<String> cells = fields.stream().map(SheetCell::withoutSign).toList();
                Row row = new Row(lines.startLine(), cells, found);
                first = first == null ? row : first;
                asked |= taking.isOf(row);
                rows++;
                taking.take(row);
            }
            if (rows == 0) {
                return refused(Problem.EMPTY_FILE, "", String.join(",", columns));
            }
            return first == null || asked ? new Outcome.Taken() : new Outcome.Stale(first);
        }
    }

    private Outcome refused(Problem problem, String field, String... facts) {
        return new Outcome.Unreadable(told(new RowError("", 0, field, "", problem, List.of(facts)), locale));
    }

    static AnswerSheets.Wrong told(RowError error, Locale locale) {
        return new AnswerSheets.Wrong(
                error.line(), error.field(), error.value(), error.cause(locale), error.remedy(locale));
    }
}
