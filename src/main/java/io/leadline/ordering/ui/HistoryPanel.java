package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.HistoryEntry;
import io.leadline.ordering.OrderLine;
import io.leadline.shell.NamedText;

/** Who did what when, newest first, and what was ever said about each line's date. */
final class HistoryPanel extends Div {

    HistoryPanel(OrderContext context) {
        Div list = new Div();
        list.addClassName("timeline");
        for (HistoryEntry entry : context.order().log().history().reversed()) {
            Div row = new Div();
            row.addClassName("timeline-entry");
            Span who = new Span(context.format().dateTime(entry.at()) + " · " + entry.actorName());
            who.addClassName("secondary");
            row.add(new Span(NamedText.of(entry.key(), entry.facts(), context.format())), who);
            list.add(row);
        }
        add(list, OrderExports.history(context), new H3(getTranslation("orders.promise.ledger")));
        for (OrderLine line : context.order().lines()) {
            Span name = new Span(line.name() + " · " + line.sku().value());
            name.addClassName("strong");
            add(name, new PromiseList(line, context));
        }
        add(OrderExports.promises(context));
    }
}
