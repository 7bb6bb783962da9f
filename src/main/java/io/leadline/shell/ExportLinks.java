package io.leadline.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.leadline.shared.SheetText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
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
    private static final int MOST_CELL_CHARACTERS = 32_767;
    private static final Instant FIRST_INSTANT = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END_OF_INSTANTS = Instant.parse("9999-12-31T23:59:59Z");

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
            csv.writeRecord(columns.stream()
                    .map(column -> SheetText.safe(column.name()))
                    .toList());
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
                sheet.value(0, c, SheetText.cell(columns.get(c).name(), MOST_CELL_CHARACTERS));
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
            // Days that a workbook does not know are written as what they are.
            case LocalDate date
            when date.getYear() < 1900 || date.getYear() > 9999 -> sheet.value(row, column, date.toString());
            case Instant instant
            when instant.isBefore(FIRST_INSTANT) || !instant.isBefore(END_OF_INSTANTS) ->
                sheet.value(row, column, instant.toString());
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy-MM-dd").set();
            }
            case Instant instant -> {
                sheet.value(row, column, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
                sheet.style(row, column).format("yyyy-MM-dd HH:mm").set();
            }
            default -> sheet.value(row, column, SheetText.cell(value.toString(), MOST_CELL_CHARACTERS));
        }
    }

    /** Numbers are written as such; all else is a text that must never run. */
    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> SheetText.safe(value.toString());
        };
    }

    private interface Writing {
        void write(OutputStream out) throws IOException;
    }
}
