package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.Promise;
import java.util.Locale;

/** Every word ever said about a line's date, oldest first. */
final class PromiseList extends Div {

    PromiseList(OrderLine line, OrderContext context) {
        addClassName("timeline");
        for (Promise promise : line.promises()) {
            Div entry = new Div();
            entry.addClassName("timeline-entry");
            Span what = new Span(getTranslation(
                    "orders.promise." + promise.kind().name().toLowerCase(Locale.ROOT),
                    context.format().date(promise.date())));
            Span who = new Span(context.format().dateTime(promise.at()) + " · " + promise.by());
            who.addClassName("secondary");
            entry.add(what, who);
            if (!promise.reason().isBlank()) {
                entry.add(new Span(promise.reason()));
            }
            add(entry);
        }
    }
}
