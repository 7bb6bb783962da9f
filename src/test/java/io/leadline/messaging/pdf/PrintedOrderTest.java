package io.leadline.messaging.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.messaging.Attachment;
import io.leadline.messaging.MailLine;
import io.leadline.messaging.PdfOrder;
import io.leadline.messaging.PdfOrder.Party;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PrintedOrderTest {

    private final PrintedOrder printer = new PrintedOrder();

    @Test
    void anEnglishOrderShowsPartiesLinesAndTotal() throws IOException {
        Attachment pdf = printer.print(order(Locale.UK, "GBP", 2, 1));

        assertThat(pdf.fileName()).isEqualTo("Purchase-order-PO-2026-1042.pdf");
        assertThat(text(pdf))
                .contains("Purchase order", "PO-2026-1042", "Leadline Outdoor Ltd", "Müller & Söhne GmbH")
                .contains("Item 1 für große Füße <sale>", "SKU-1", "1,200 pcs", "£2.4055", "£2,886.60")
                .contains("23 Mar 2026", "£3,111.60", "Page 1 of 1")
                .doesNotContain("replaces all earlier ones");
    }

    @Test
    void aGermanSupplierReadsGerman() throws IOException {
        Attachment pdf = printer.print(order(Locale.GERMANY, "EUR", 2, 3));

        assertThat(pdf.fileName()).isEqualTo("Bestellung-PO-2026-1042.pdf");
        assertThat(text(pdf))
                .contains("Bestellung", "Lieferant", "Menge", "1.200 pcs", "2,4055 €", "23.03.2026")
                .contains("Fassung 3, ersetzt alle früheren", "Seite 1 von 1");
    }

    @Test
    void aLongOrderRepeatsItsHeadAndNumbersItsPages() throws IOException {
        Attachment pdf = printer.print(order(Locale.UK, "GBP", 120, 1));

        try (PDDocument document = Loader.loadPDF(pdf.content())) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(2);
            last.setEndPage(2);
            assertThat(last.getText(document)).contains("Unit price", "Page 2 of " + pages);
        }
    }

    @Test
    void everyFontIsInsideTheFile() throws IOException {
        Attachment pdf = printer.print(order(Locale.UK, "GBP", 2, 1));

        try (PDDocument document = Loader.loadPDF(pdf.content())) {
            var resources = document.getPage(0).getResources();
            for (COSName font : resources.getFontNames()) {
                assertThat(resources.getFont(font).isEmbedded())
                        .as(font.getName())
                        .isTrue();
            }
        }
        assertThat(pdf.content().length).isLessThan(100_000);
        keepForTheEye(pdf);
    }

    @Test
    void namesOfEveryScriptAreReadable() throws IOException {
        PdfOrder latin = order(Locale.UK, "GBP", 1, 1);
        MailLine line = latin.lines().getFirst();
        Attachment pdf = printer.print(new PdfOrder(
                latin.number(),
                1,
                latin.orderDate(),
                latin.requestedDate(),
                latin.company(),
                new Party("深圳市红色灯具有限公司", List.of("شارع النيل", "Тверская улица")),
                latin.delivery(),
                List.of(new MailLine(
                        1, "A-1", "红色台灯 💡 ランプ 램프", line.quantity(), "pcs", line.unitPrice(), line.date(), null)),
                latin.total(),
                Locale.UK,
                PdfOrder.Terms.NONE,
                null));

        assertThat(text(pdf))
                .contains("深圳市红色灯具有限公司", "红色台灯 [electric light bulb] ランプ raempeu", "Тверская улица")
                .doesNotContain("#");
        assertThat(pdf.content().length).isLessThan(300_000);
        Files.write(Path.of("target", "scripts.pdf"), pdf.content());
    }

    @Test
    void theTermsStandBesideTheDatesAndNothingStandsWhereNothingWasAgreed() throws IOException {
        assertThat(text(printer.print(order(Locale.GERMANY, "EUR", 1, 1))))
                .contains("Lieferbedingung, Incoterms 2020", "FOB Hamburg", "Zahlung", "30 days net");
        PdfOrder bare = order(Locale.UK, "GBP", 1, 1);
        assertThat(text(printer.print(new PdfOrder(
                        bare.number(),
                        1,
                        bare.orderDate(),
                        bare.requestedDate(),
                        bare.company(),
                        bare.supplier(),
                        bare.delivery(),
                        bare.lines(),
                        bare.total(),
                        Locale.UK,
                        PdfOrder.Terms.NONE,
                        null))))
                .doesNotContain("Delivery terms", "Payment")
                .contains("PO-2026-1042");
    }

    /** target/ holds it for whoever wants to look. */
    private static void keepForTheEye(Attachment pdf) throws IOException {
        Files.write(Path.of("target", pdf.fileName()), pdf.content());
    }

    private static String text(Attachment pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.content())) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    private static PdfOrder order(Locale locale, String currency, int lines, int revision) {
        return new PdfOrder(
                "PO-2026-1042",
                revision,
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 3, 23),
                new Party("Leadline Outdoor Ltd", List.of("1 Canal Street", "London E1 6AN", "VAT GB 123 4567 89")),
                new Party("Müller & Söhne GmbH", List.of("Straße der Töpfer 7", "01067 Dresden", "Germany")),
                new Party("Main warehouse", List.of("Dock 3, 12 Harbour Road", "Felixstowe IP11 3SY")),
                IntStream.rangeClosed(1, lines)
                        .mapToObj(n -> new MailLine(
                                n,
                                "SKU-" + n,
                                "Item " + n + " für große Füße <sale>",
                                Quantity.of(n == 1 ? 1200 : 12),
                                "pcs",
                                Money.of(n == 1 ? "2.4055" : "18.75", currency),
                                LocalDate.of(2026, 3, 23),
                                n == 2 ? "Please pack by tens" : null))
                        .toList(),
                Money.of("3111.6", currency),
                locale,
                new PdfOrder.Terms("FOB Hamburg", "30 days net, 2 % discount within 14 days"),
                "Deliver between 8:00 and 15:00.\nPallets of 120 cm at most.");
    }
}
