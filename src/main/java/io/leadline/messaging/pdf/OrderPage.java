package io.leadline.messaging.pdf;

import io.leadline.messaging.MailLine;
import io.leadline.messaging.PdfOrder;
import io.leadline.messaging.text.Words;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.owasp.encoder.Encode;

/** A purchase order as the XHTML that is printed. Everything that is not layout is escaped here. */
final class OrderPage {

    private static final String STYLE = """
        @page { size: A4; margin: 22mm 18mm 24mm 20mm;
          @bottom-left { content: "%s"; font: 8pt Liberation, DejaVu, Droid; color: #5a6673; }
          @bottom-right { content: "%s " counter(page) " %s " counter(pages); font: 8pt Liberation, DejaVu, Droid; color: #5a6673; } }
        body { font: 9.5pt/1.4 Liberation, DejaVu, Droid; color: #1d2733; margin: 0; }
        table { width: 100%%; border-collapse: collapse; -fs-table-paginate: paginate; }
        td, th { vertical-align: top; text-align: left; padding: 0; font-weight: 400; }
        h1 { font-size: 20pt; line-height: 1.1; margin: 0 0 1mm; font-weight: 700; }
        .company { font-size: 8.5pt; color: #5a6673; text-align: right; }
        .company b { font-size: 11pt; color: #1d2733; }
        .label { font-size: 7.5pt; color: #5a6673; letter-spacing: .3pt; }
        .parties { margin-top: 10mm; } .parties td { width: 50%%; padding-right: 8mm; }
        .dates { margin-top: 7mm; border-top: .6pt solid #1d2733; border-bottom: .6pt solid #c6ced6; }
        .dates td { padding: 2mm 4mm 2mm 0; } .dates b { font-size: 10.5pt; }
        .terms { margin-top: 0; border-top: 0; }
        .lines { margin-top: 8mm; }
        .lines th { font-size: 7.5pt; color: #5a6673; padding: 0 2mm 1.5mm 0; border-bottom: .6pt solid #1d2733; }
        .lines td { padding: 2mm 2mm 2mm 0; border-bottom: .4pt solid #c6ced6; page-break-inside: avoid; }
        .lines tr { page-break-inside: avoid; }
        .lines .n, .total .n { text-align: right; white-space: nowrap; padding-right: 0; padding-left: 3mm; }
        .small { font-size: 8pt; color: #5a6673; }
        .total { margin-top: 0; page-break-inside: avoid; } .total td { padding: 3mm 0; font-size: 12pt; font-weight: 700; }
        .revision { color: #9a3412; font-weight: 700; }
        .note { margin-top: 6mm; page-break-inside: avoid; white-space: pre-wrap; }
        .closing { margin-top: 8mm; color: #5a6673; page-break-inside: avoid; }
        """;

    private OrderPage() {}

    static String of(PdfOrder order, Words words) {
        String style = STYLE.formatted(
                Encode.forCssString(Scripts.printed(order.company().name() + " · " + order.number())),
                words.text("messaging.pdf.page"),
                words.text("messaging.pdf.of"));
        return """
            <html xmlns="http://www.w3.org/1999/xhtml" lang="%s"><head><title>%s</title><style>%s</style></head><body>
            %s
            %s
            %s
            %s
            <table class="total"><tr><td>%s</td><td class="n">%s</td></tr></table>
            %s<div class="closing">%s</div></body></html>
            """.formatted(
                        words.language(),
                        Sheet.text(words.text("messaging.pdf.title") + " " + order.number()),
                        style,
                        head(order, words),
                        parties(order, words),
                        dates(order, words) + terms(order, words),
                        lines(order, words),
                        Sheet.text(words.text("messaging.pdf.total")),
                        Sheet.text(words.money(order.total())),
                        note(order, words),
                        Sheet.text(words.text("messaging.pdf.closing")));
    }

    private static String head(PdfOrder order, Words words) {
        String revision = order.revision() == 1
                ? ""
                : "<div class=\"revision\">" + Sheet.text(words.text("messaging.pdf.revision", order.revision()))
                        + "</div>";
        return """
            <table><tr><td><h1>%s</h1><div>%s</div>%s</td><td class="company"><b>%s</b><br/>%s</td></tr></table>\
            """.formatted(
                        Sheet.text(words.text("messaging.pdf.title")),
                        Sheet.text(order.number()),
                        revision,
                        Sheet.text(order.company().name()),
                        joined(order.company()));
    }

    private static String parties(PdfOrder order, Words words) {
        return "<table class=\"parties\"><tr>"
                + party(words.text("messaging.pdf.supplier"), order.supplier())
                + party(words.text("messaging.pdf.delivery"), order.delivery())
                + "</tr></table>";
    }

    private static String party(String label, PdfOrder.Party party) {
        return "<td><div class=\"label\">%s</div><b>%s</b><br/>%s</td>"
                .formatted(Sheet.text(label), Sheet.text(party.name()), joined(party));
    }

    private static String joined(PdfOrder.Party party) {
        return party.lines().stream().map(Sheet::text).collect(Collectors.joining("<br/>"));
    }

    private static String dates(PdfOrder order, Words words) {
        return Stream.of(
                        cell(words.text("messaging.pdf.number"), order.number()),
                        cell(words.text("messaging.pdf.date"), words.date(order.orderDate())),
                        cell(words.text("messaging.pdf.requested"), words.date(order.requestedDate())))
                .collect(Collectors.joining("", "<table class=\"dates\"><tr>", "</tr></table>"));
    }

    /** In a row of their own, because a term of payment is long; no row where nothing was agreed. */
    private static String terms(PdfOrder order, Words words) {
        String agreed =
                agreed(words.text("messaging.pdf.delivery-terms"), order.terms().delivery())
                        + agreed(
                                words.text("messaging.pdf.payment-terms"),
                                order.terms().payment());
        return agreed.isEmpty() ? "" : "<table class=\"dates terms\"><tr>" + agreed + "</tr></table>";
    }

    private static String agreed(String label, String value) {
        return value.isEmpty() ? "" : cell(label, value);
    }

    private static String cell(String label, String value) {
        return "<td><div class=\"label\">%s</div><b>%s</b></td>".formatted(Sheet.text(label), Sheet.text(value));
    }

    private static String lines(PdfOrder order, Words words) {
        String heads = Stream.of("position", "item", "line-date")
                        .map(k -> "<th>" + Sheet.text(words.text("messaging.pdf." + k)) + "</th>")
                        .collect(Collectors.joining())
                + Stream.of("quantity", "price", "amount")
                        .map(k -> "<th class=\"n\">" + Sheet.text(words.text("messaging.pdf." + k)) + "</th>")
                        .collect(Collectors.joining());
        return order.lines().stream()
                .map(l -> line(l, words))
                .collect(Collectors.joining(
                        "\n",
                        "<table class=\"lines\"><thead><tr>" + heads + "</tr></thead><tbody>",
                        "</tbody></table>"));
    }

    private static String line(MailLine line, Words words) {
        String small = Stream.of(line.sku(), line.note())
                .filter(java.util.Objects::nonNull)
                .map(Sheet::text)
                .collect(Collectors.joining("<br/>"));
        String price = line.unitPrice() == null ? "" : words.unitPrice(line.unitPrice());
        String amount =
                line.unitPrice() == null ? "" : words.money(line.unitPrice().times(line.quantity()));
        return """
            <tr><td>%d</td><td>%s<div class="small">%s</div></td><td>%s</td><td class="n">%s</td>\
            <td class="n">%s</td><td class="n">%s</td></tr>\
            """.formatted(
                        line.number(),
                        Sheet.text(line.name()),
                        small,
                        line.date() == null ? "" : Sheet.text(words.date(line.date())),
                        Sheet.text(words.quantity(line.quantity(), line.unit())),
                        Sheet.text(price),
                        Sheet.text(amount));
    }

    private static String note(PdfOrder order, Words words) {
        return order.note() == null
                ? ""
                : "<div class=\"note\"><div class=\"label\">%s</div>%s</div>"
                        .formatted(Sheet.text(words.text("messaging.pdf.note")), Sheet.text(order.note()));
    }
}
