package io.leadline.messaging.pdf;

import io.leadline.messaging.Attachment;
import io.leadline.messaging.GoodsLabel;
import io.leadline.messaging.GoodsLabels;
import io.leadline.messaging.text.Words;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Prints labels for damaged goods, one on each page. */
@Component
final class PrintedLabels implements GoodsLabels {

    private static final String STYLE = """
        @page { size: 148mm 105mm; margin: 8mm; }
        body { font: 11pt/1.35 Liberation, DejaVu, Droid; color: #1d2733; margin: 0; }
        .label { page-break-after: always; } .label:last-child { page-break-after: auto; }
        h1 { font-size: 24pt; line-height: 1.1; margin: 0 0 2mm; border-bottom: 2pt solid #1d2733; padding-bottom: 2mm; }
        .units { font-size: 18pt; font-weight: 700; margin: 2mm 0; }
        .what { font-size: 14pt; font-weight: 700; }
        .do { margin-top: 4mm; font-weight: 700; } .small { font-size: 9pt; color: #3c4652; }
        """;

    @Override
    public Attachment print(String name, List<GoodsLabel> labels, Locale locale) {
        Words words = new Words(locale, ZoneOffset.UTC);
        String page = labels.stream()
                .map(label -> label(label, words))
                .collect(Collectors.joining(
                        "\n",
                        "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"%s\"><head><title>%s</title><style>%s</style></head><body>"
                                .formatted(words.language(), Sheet.text(words.text("messaging.label.title")), STYLE),
                        "</body></html>"));
        return Sheet.named(words.text("messaging.label.file", Sheet.nameable(name)), page);
    }

    private static String label(GoodsLabel label, Words words) {
        String marks = Stream.of(
                        words.text("messaging.label.order", label.order(), label.supplier()),
                        label.slip().isBlank() ? "" : words.text("messaging.label.slip", label.slip()),
                        label.batch().isBlank() ? "" : words.text("messaging.label.batch", label.batch()),
                        words.text("messaging.label.counted", words.date(label.on()), label.by()))
                .filter(text -> !text.isEmpty())
                .map(Sheet::text)
                .collect(Collectors.joining("<br/>"));
        return """
            <div class="label"><h1>%s</h1><div class="what">%s</div><div>%s</div><div class="units">%s</div>\
            <div class="small">%s</div><div class="do">%s</div></div>\
            """.formatted(
                        Sheet.text(words.text("messaging.label.title")),
                        Sheet.text(label.item()),
                        Sheet.text(label.sku()),
                        Sheet.text(words.quantity(label.units(), label.unit())),
                        marks,
                        Sheet.text(words.text("messaging.label.do")));
    }
}
