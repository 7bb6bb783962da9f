package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.PurchaseOrder;
import java.util.Optional;

/** The buyer's words that came with a counter-offer. */
final class CounterNote {

    private CounterNote() {}

    static Optional<Component> of(OrderContext context) {
        PurchaseOrder order = context.order();
        return order.counterNote().map(entry -> {
            Span who = new Span(entry.actorName() + " · " + context.format().dateTime(entry.at()));
            who.addClassName("secondary");
            Paragraph words = new Paragraph(entry.facts().getOrDefault("note", ""));
            words.addClassName("comment-text");
            Div bubble = new Div(who, words);
            bubble.addClassNames("comment", "counter-note");
            return bubble;
        });
    }
}
