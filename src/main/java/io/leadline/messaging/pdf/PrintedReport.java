package io.leadline.messaging.pdf;

import io.leadline.messaging.Attachment;
import io.leadline.messaging.PdfReport;
import io.leadline.messaging.ReportPdf;
import io.leadline.messaging.text.Words;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.owasp.encoder.Encode;
import org.springframework.stereotype.Component;

/** Prints reports on A4. Everything that is not layout is escaped here. */
@Component
final class PrintedReport implements ReportPdf {

    private static final String STYLE = """
        @page { size: A4; margin: 22mm 18mm 24mm 20mm;
          @bottom-left { content: "%s"; font: 8pt Liberation, DejaVu, Droid; color: #5a6673; }
          @bottom-right { content: "%s " counter(page) " %s " counter(pages); font: 8pt Liberation, DejaVu, Droid; color: #5a6673; } }
        body { font: 9.5pt/1.4 Liberation, DejaVu, Droid; color: #1d2733; margin: 0; }
        h1 { font-size: 20pt; line-height: 1.1; margin: 0 0 1mm; font-weight: 700; }
        h2 { font-size: 12pt; margin: 7mm 0 2mm; font-weight: 700; page-break-after: avoid; }
        p { margin: 0 0 2mm; page-break-inside: avoid; }
        .about { color: #5a6673; margin-bottom: 6mm; }
        table { width: 100%%; border-collapse: collapse; -fs-table-paginate: paginate; }
        th { font-size: 7.5pt; color: #5a6673; font-weight: 400; text-align: left; padding: 0 2mm 1.5mm 0; border-bottom: .6pt solid #1d2733; }
        td { vertical-align: top; padding: 1.5mm 2mm 1.5mm 0; border-bottom: .4pt solid #c6ced6; }
        tr { page-break-inside: avoid; }
        .n { text-align: right; padding-left: 3mm; padding-right: 0; }
        """;

    @Override
    public Attachment print(PdfReport report) {
        Words words = new Words(report.locale(), ZoneOffset.UTC);
        String style = STYLE.formatted(
                Encode.forCssString(Scripts.printed(report.company() + " · " + report.title())),
                words.text("messaging.pdf.page"),
                words.text("messaging.pdf.of"));
        String page = """
            <html xmlns="http://www.w3.org/1999/xhtml" lang="%s"><head><title>%s</title><style>%s</style></head><body>
            <h1>%s</h1><p class="about">%s</p>
            %s</body></html>
            """.formatted(
                        words.language(),
                        Sheet.text(report.title()),
                        style,
                        Sheet.text(report.title()),
                        Sheet.text(report.about()),
                        report.parts().stream().map(PrintedReport::part).collect(Collectors.joining("\n")));
        return Sheet.named(Sheet.nameable(report.fileName()), page);
    }

    private static String part(PdfReport.Part part) {
        String heading = part.heading().isEmpty() ? "" : "<h2>" + Sheet.text(part.heading()) + "</h2>";
        String paragraphs = part.paragraphs().stream()
                .map(text -> "<p>" + Sheet.text(text) + "</p>")
                .collect(Collectors.joining());
        String table = part.rows().isEmpty()
                ? ""
                : "<table><thead>" + row(part.header(), "th") + "</thead><tbody>"
                        + part.rows().stream().map(row -> row(row, "td")).collect(Collectors.joining())
                        + "</tbody></table>";
        return heading + paragraphs + table;
    }

    private static String row(List<String> cells, String element) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> "<" + element + (i == 0 ? "" : " class=\"n\"") + ">" + Sheet.text(cells.get(i)) + "</"
                        + element + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }
}
