package io.leadline.ordering;

import io.leadline.catalog.Supplier;
import io.leadline.messaging.MailLine;
import io.leadline.messaging.text.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lines of a counter-offer as its mail shows them: beside what is asked, what the supplier said where that differs. */
final class CounterLines {

    private CounterLines() {}

    static List<MailLine> of(PurchaseOrder order, Supplier reader) {
        Words words = new Words(reader.language(), reader.zone());
        return OrderLetters.lines(order).stream()
                .map(line -> new MailLine(
                        line.number(),
                        line.sku(),
                        line.name(),
                        line.quantity(),
                        line.unit(),
                        line.unitPrice(),
                        line.date(),
                        order.line(line.number()).map(one -> said(one, words)).orElse(null)))
                .toList();
    }

    private static @Nullable String said(OrderLine line, Words words) {
        LineAnswer answer = line.answer();
        if (answer == null) {
            return null;
        }
        if (answer.refused()) {
            return words.text("messaging.line.you-said", words.text("messaging.line.you-said.refused"));
        }
        LineAnswer.Substitute other = answer.instead();
        if (other != null) {
            return words.text("messaging.line.you-said", words.text("messaging.line.you-said.instead", other.name()));
        }
        String days = answer.deliveries().stream()
                .map(part -> words.text(
                        "messaging.line.you-said.part",
                        words.quantity(part.quantity(), line.unit()),
                        words.date(part.date())))
                .collect(Collectors.joining("; "));
        return words.text(
                "messaging.line.you-said",
                words.text("messaging.line.you-said.price", days, words.unitPrice(answer.unitPrice())));
    }
}
