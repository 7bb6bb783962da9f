package io.leadline.exchange;

import io.leadline.ordering.AnswerSheets;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Reads the spreadsheet of an answer, as XLSX or as CSV in the spelling of any country. */
@Component
class ReadAnswerSheets implements AnswerSheets {

    /** Twelve days for each of some hundred lines. */
    private static final int MOST_ROWS = 5_000;

    /** So many such rows, with texts and styles, are some megabytes. */
    private static final long MOST_UNFOLDED_BYTES = 64L << 20;

    private static final List<String> NEEDED =
            List.of("order", "round", "line", "quantity", "deliver_on", "unit_price");

    @Override
    public Result read(
            Path file,
            PurchaseOrder order,
            Function<OrderLine, List<LineAnswer.Substitute>> others,
            LocalDate today,
            Locale locale) {
        try {
            Path folder = Files.createTempDirectory("answer-sheet");
            try {
                return read(table(file, folder), new AnswerSheet(order, others, today), locale);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException unreadable) {
            return refused(Problem.UNREADABLE_FILE, "", locale, String.valueOf(unreadable.getMessage()));
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

    private static Result read(Path table, AnswerSheet sheet, Locale locale) throws IOException {
        try (CsvLines lines = new CsvLines(TextFile.at(table).reader())) {
            List<String> header = lines.header();
            if (header == null) {
                return refused(Problem.EMPTY_FILE, "", locale, String.join(",", COLUMNS));
            }
            Map<String, Integer> columns = new HashMap<>();
            for (int i = 0; i < header.size(); i++) {
                columns.putIfAbsent(SourceRow.name(header.get(i)), i);
            }
            for (String needed : NEEDED) {
                if (!columns.containsKey(needed)) {
                    return refused(Problem.MISSING_COLUMN, needed, locale, String.join(",", COLUMNS));
                }
            }
            boolean first = true;
            int rows = 0;
            for (List<String> fields = lines.next();
                    fields != null && rows < MOST_ROWS && !sheet.isHopeless();
                    fields = lines.next()) {
                if (fields.isEmpty()) {
                    sheet.unclosed(lines.startLine());
                    rows++;
                    continue;
                }
                if (Cells.isBlank(fields)) {
                    continue;
                }
                Row row = new Row(lines.startLine(), fields, columns);
                if (first && !sheet.isOf(row)) {
                    return new Result.Stale(row.optional("order"), row.optional("round"));
                }
                first = false;
                rows++;
                sheet.take(row);
            }
            return rows == 0
                    ? refused(Problem.EMPTY_FILE, "", locale, String.join(",", COLUMNS))
                    : sheet.result(locale);
        }
    }

    private static Result refused(Problem problem, String field, Locale locale, String... facts) {
        return new Result.Unreadable(AnswerSheet.told(new RowError("", 0, field, "", problem, List.of(facts)), locale));
    }
}
