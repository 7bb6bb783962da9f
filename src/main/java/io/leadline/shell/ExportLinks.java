package io.leadline.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Offers a whole list as CSV and as a spreadsheet, row by row as it is read. */
public class ExportLinks extends Span {

    private static final int MOST_SPREADSHEET_ROWS = 1_048_575;

    /**
     * @param fileName without its ending
     * @param rows everything the list shows, not only what is in sight; read and closed at each download
     */
    public <T> ExportLinks(String fileName, List<ExportColumn<T>> columns, Supplier<Stream<T>> rows) {
        addClassName("export-links");
        add(link("CSV", fileName + ".csv", out -> writeCsv(columns, rows, out)));
        add(link("XLSX", fileName + ".xlsx", out -> writeSpreadsheet(fileName, columns, rows, out)));
    }

    private Anchor link(String label, String fileName, Writing writing) {
        DownloadHandler handler = event -> {
            event.setFileName(fileName);
            event.setContentType(
                    fileName.endsWith("csv")
                            ? "text/csv;charset=UTF-8"
                            : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            writing.write(event.getOutputStream());
        };
        Anchor anchor = new Anchor(handler, label);
        anchor.addClassName("export-link");
        anchor.getElement().setAttribute("aria-label", getTranslation("export.link", label));
        return anchor;
    }

    /** The rows as the link labelled CSV gives them. */
    public static <T> void writeCsv(List<ExportColumn<T>> columns, Supplier<Stream<T>> rows, OutputStream out)
            throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                Stream<T> all = rows.get()) {
            csv.writeRecord(columns.stream().map(ExportColumn::name).toList());
            for (Iterator<T> i = all.iterator(); i.hasNext(); ) {
                T row = i.next();
                csv.writeRecord(columns.stream()
                        .map(column -> text(column.value().apply(row)))
                        .toList());
            }
        }
    }

    static <T> void writeSpreadsheet(
            String sheetName, List<ExportColumn<T>> columns, Supplier<Stream<T>> rows, OutputStream out)
            throws IOException {
        try (Workbook workbook = new Workbook(out, "Leadline", null);
                Stream<T> all = rows.get().limit(MOST_SPREADSHEET_ROWS)) {
            Worksheet sheet = workbook.newWorksheet(sheetName);
            for (int c = 0; c < columns.size(); c++) {
                sheet.value(0, c, columns.get(c).name());
                sheet.style(0, c).bold().set();
            }
            sheet.freezePane(0, 1);
            int r = 1;
            for (Iterator<T> i = all.iterator(); i.hasNext(); r++) {
                T row = i.next();
                for (int c = 0; c < columns.size(); c++) {
                    put(sheet, r, c, columns.get(c).value().apply(row));
                }
            }
        }
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy-MM-dd").set();
            }
            case Instant instant -> {
                sheet.value(row, column, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
                sheet.style(row, column).format("yyyy-MM-dd HH:mm").set();
            }
            default -> sheet.value(row, column, value.toString());
        }
    }

    /** A text that a spreadsheet would take for a formula is given an apostrophe: file contents must never run. */
    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof java.math.BigDecimal number) {
            return number.toPlainString();
        }
        String text = value.toString();
        boolean looksLikeFormula =
                value instanceof String && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return looksLikeFormula ? "'" + text : text;
    }

    private interface Writing {
        void write(OutputStream out) throws IOException;
    }
}
