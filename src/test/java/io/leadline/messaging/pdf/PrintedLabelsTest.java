package io.leadline.messaging.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.messaging.Attachment;
import io.leadline.messaging.GoodsLabel;
import io.leadline.shared.Quantity;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PrintedLabelsTest {

    private static final GoodsLabel GLOVE = new GoodsLabel(
            "PO-1011",
            "Moss & Mallow <Mills>",
            "Quilted oven glove",
            "MM-131",
            Quantity.of(4),
            "piece",
            "DN-88213",
            "A-12",
            LocalDate.of(2026, 11, 26),
            "Gina Goods-In");

    private static final GoodsLabel BARE = new GoodsLabel(
            "PO-1011", "Moss", "漢字", "X", Quantity.of(1), "piece", "", "", LocalDate.of(2026, 11, 26), "Gus");

    @Test
    void eachLineHasALabelOfItsOwnThatSaysWhatToDo() throws IOException {
        Attachment pdf = new PrintedLabels().print("PO-1011", List.of(GLOVE, BARE), Locale.UK);

        assertThat(pdf.fileName()).isEqualTo("Damaged-PO-1011.pdf");
        try (PDDocument document = Loader.loadPDF(pdf.content())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("DAMAGED: do not sell", "Quilted oven glove", "MM-131", "4 pieces")
                    .contains("Order PO-1011 from Moss & Mallow <Mills>", "Delivery note DN-88213", "Batch A-12")
                    .contains("Counted on 26 Nov 2026 by Gina Goods-In", "Set aside");
        }
    }

    @Test
    void theGateReadsItsOwnLanguage() throws IOException {
        Attachment pdf = new PrintedLabels().print("PO-1011", List.of(GLOVE), Locale.GERMANY);

        try (PDDocument document = Loader.loadPDF(pdf.content())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains("nicht verkaufen", "4 Stück", "26.11.2026");
        }
    }
}
