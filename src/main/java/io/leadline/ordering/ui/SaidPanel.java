package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLine;
import io.leadline.shell.Portions;
import java.util.List;

/** After answering: what the supplier said, line by line, and that it is the buyer's turn. */
final class SaidPanel extends Div {

    SaidPanel(OrderContext context) {
        addClassNames("card", "decision", "said");
        add(new H2(getTranslation("orders.said.title")), new Paragraph(getTranslation("orders.said.text")));
        List<OrderLine> answered = context.order().answeredLines().stream()
                .filter(line -> line.answer() != null)
                .toList();
        add(new Portions<>(answered, line -> row(line, context)));
    }

    private Div row(OrderLine line, OrderContext context) {
        LineAnswer answer = line.answer() == null ? LineAnswer.accept(line) : line.answer();
        Span name = new Span(line.name());
        name.addClassName("strong");
        Div row = new Div(name, new Span(SaidAndAsked.said(answer, line, context.format(), this)));
        row.addClassName("edit-row");
        if (!answer.note().isBlank()) {
            Span note = new Span("“" + answer.note() + "”");
            note.addClassName("quote");
            row.add(note);
        }
        return row;
    }
}
