package io.leadline.messaging.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.messaging.Attachment;
import io.leadline.messaging.PdfReport;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PrintedReportTest {

    private static PdfReport report(String supplier, List<List<String>> rows) {
        return new PdfReport(
                "score-S 1/../x-2026-10",
                "Northgate <Mills> & Sons",
                "Score, October 2026",
                "How " + supplier + " kept what was agreed",
                List.of(
                        new PdfReport.Part("", List.of("On time in full: 80%"), List.of(), List.of()),
                        new PdfReport.Part("What was missed", List.of(), List.of("Order", "Outcome"), rows)),
                Locale.UK);
    }

    @Test
    void aReportOfAnyScriptAndLengthIsPrintedAndNothingOfItIsLayout() throws IOException {
        List<List<String>> rows = Collections.nCopies(120, List.of("PO-7 <b>", "2 days late"));

        Attachment pdf = new PrintedReport().print(report("陶器 Łódź Кераміка مصنع", rows));

        assertThat(pdf.fileName()).isEqualTo("score-S_1_.._x-2026-10.pdf");
        try (PDDocument document = Loader.loadPDF(pdf.content())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("陶器", "Łódź", "Кераміка", "PO-7 <b>", "On time in full: 80%", "Northgate <Mills> & Sons");
        }
    }

    @Test
    void whatHasNoRowsHasNoTable() throws IOException {
        try (PDDocument document = Loader.loadPDF(
                new PrintedReport().print(report("Maker", List.of())).content())) {
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(new PDFTextStripper().getText(document)).doesNotContain("Outcome");
        }
    }
}
