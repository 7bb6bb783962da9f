package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLine;
import io.leadline.shell.Format;
import java.util.stream.Collectors;

/** Of a line that was countered, what the supplier said and what it is asked for now; the differences stand out. */
final class SaidAndAsked extends Div {

    SaidAndAsked(OrderLine line, Format format) {
        addClassName("said-and-asked");
        LineAnswer said = line.answer() == null ? LineAnswer.accept(line) : line.answer();
        Span badge = new Span(getTranslation("orders.counter.changed"));
        badge.addClassNames("badge", "badge-attention");
        DescriptionList pair = new DescriptionList();
        pair.add(new DescriptionList.Term(getTranslation("orders.counter.you-said")));
        pair.add(new DescriptionList.Description(new Span(said(said, line, format, this))));
        pair.add(new DescriptionList.Term(getTranslation("orders.counter.we-ask")));
        DescriptionList.Description asked = new DescriptionList.Description();
        boolean other = said.refused() || said.instead() != null;
        boolean quantity = other || !said.quantity().equals(line.quantity());
        boolean day = other || !said.parts().isEmpty() || !said.date().equals(line.requestedDate());
        boolean price = other || !said.unitPrice().equals(line.unitPrice());
        asked.add(
                word(format.quantity(line.quantity(), line.unit()), quantity),
                word(getTranslation("orders.counter.on", format.date(line.requestedDate())), day),
                word(getTranslation("orders.counter.at", format.unitPrice(line.unitPrice())), price));
        pair.add(asked);
        add(badge, pair);
    }

    /** What a line is asked for, in words. */
    static String asked(OrderLine line, Format format, Component texts) {
        return texts.getTranslation(
                "orders.answer.asked",
                format.quantity(line.quantity(), line.unit()),
                format.unitPrice(line.unitPrice()),
                format.date(line.requestedDate()));
    }

    /** An answer in words, such as {@code 200 pieces on 13 Dec; 256 pieces on 27 Dec at £1.55}. */
    static String said(LineAnswer said, OrderLine line, Format format, Component texts) {
        if (said.refused()) {
            return texts.getTranslation("orders.review.refused");
        }
        LineAnswer.Substitute other = said.instead();
        if (other != null) {
            return texts.getTranslation(
                    "orders.review.instead",
                    other.name(),
                    other.sku().value(),
                    format.quantity(said.quantity(), other.unit()),
                    format.date(said.date()),
                    format.unitPrice(said.unitPrice()));
        }
        return said.deliveries().stream()
                        .map(part -> texts.getTranslation(
                                "orders.review.split-part",
                                format.quantity(part.quantity(), line.unit()),
                                format.date(part.date())))
                        .collect(Collectors.joining("; "))
                + " " + texts.getTranslation("orders.counter.at", format.unitPrice(said.unitPrice()));
    }

    private static Span word(String text, boolean differs) {
        Span word = new Span(text + " ");
        word.setClassName("differs", differs);
        return word;
    }
}
