package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shell.FaultText;
import io.leadline.shell.Format;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

/** What was asked for one line beside what the supplier answered, with only the differences in bold. */
final class AnswerComparison extends Div {

    /** @param known whether what it means for the stock stands beside it */
    AnswerComparison(OrderLine line, OrderContext context, PurchaseOrders orders, boolean known) {
        addClassName("comparison");
        LineAnswer answer = line.answer() == null ? LineAnswer.accept(line) : line.answer();
        Format format = context.format();
        Span name = new Span(line.name() + " · " + line.sku().value());
        name.addClassName("strong");
        add(name);
        if (answer.refused()) {
            Span refused = new Span(getTranslation("orders.review.refused"));
            refused.addClassNames("late", "strong");
            add(refused);
        } else if (answer.instead() != null) {
            Span instead = new Span(SaidAndAsked.said(answer, line, format, this));
            instead.addClassName("strong");
            add(instead);
        } else {
            difference(
                    "orders.review.quantity",
                    format.quantity(line.quantity()),
                    format.quantity(answer.quantity()),
                    !line.quantity().equals(answer.quantity()));
            difference(
                    "orders.review.price",
                    format.unitPrice(line.unitPrice()),
                    format.unitPrice(answer.unitPrice()),
                    !line.unitPrice().equals(answer.unitPrice()));
            if (answer.parts().isEmpty()) {
                difference(
                        "orders.review.date",
                        format.date(line.requestedDate()),
                        format.date(answer.date()),
                        !line.requestedDate().equals(answer.date()));
            } else {
                Span split = new Span(getTranslation(
                        "orders.review.split",
                        answer.parts().size(),
                        answer.parts().stream()
                                .map(part -> getTranslation(
                                        "orders.review.split-part",
                                        format.quantity(part.quantity(), line.unit()),
                                        format.date(part.date())))
                                .collect(Collectors.joining("; "))));
                split.addClassName("strong");
                add(split);
            }
            // A supplier may say so; whoever takes it knows that the terms are other ones.
            orders.unusual(context.order(), line).ifPresent(fault -> {
                Span unusual = new Span(getTranslation("orders.quantity.unusual", FaultText.of(fault, this)));
                unusual.addClassNames("late", "off-terms");
                add(unusual);
            });
            long daysShort = ChronoUnit.DAYS.between(line.needDate(), answer.lastDate());
            if (daysShort > 0 && !known) {
                Span stockout = new Span(getTranslation(
                        "orders.review.stockout", format.date(line.needDate()), format.number(daysShort)));
                stockout.addClassName("late");
                add(stockout);
            }
        }
        if (!answer.note().isBlank()) {
            Span note = new Span("“" + answer.note() + "”");
            note.addClassName("quote");
            add(note);
        }
    }

    private void difference(String key, String asked, String answered, boolean differs) {
        if (differs) {
            Span row = new Span(getTranslation(key, asked, answered));
            row.addClassName("strong");
            add(row);
        }
    }
}
