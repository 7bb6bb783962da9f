package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.Delivery;
import io.leadline.ordering.OrderLine;
import io.leadline.shared.Quantity;
import io.leadline.shell.Format;
import java.util.Optional;

/** The two fields of a line that is counted again: what came of it in good order, and what came damaged. */
record CountFields(OrderLine line, QuantityField good, QuantityField damaged, Format format) {

    /** @param page whose words label the fields */
    static CountFields of(OrderLine line, Component page, Format format) {
        return new CountFields(
                line,
                new QuantityField(line, format, page.getTranslation("orders.receipt.good")),
                new QuantityField(line, format, page.getTranslation("orders.receipt.damaged")),
                format);
    }

    /** @param told stands between the line's name and its fields */
    Div row(Component... told) {
        Span name = new Span(line.name() + " · " + line.sku().value());
        name.addClassName("strong");
        Div both = new Div(good, damaged);
        both.addClassName("answer-fields");
        Div row = new Div(name);
        row.add(told);
        row.add(both);
        row.addClassName("edit-row");
        return row;
    }

    /** An empty field counts nothing; empty, with the fields marked, if something in them is wrong. */
    Optional<Delivery.Counted> counted() {
        Optional<Quantity> whole = good.quantity(Quantity.ZERO);
        Optional<Quantity> broken = damaged.quantity(Quantity.ZERO);
        return whole.flatMap(w -> broken.map(b -> new Delivery.Counted(line.number(), w, b)));
    }

    /** Says of a count that it is so far above what is expected that it is rather mistyped. */
    String far(Delivery.Counted counted) {
        return good.getTranslation(
                "orders.receipt.far.line",
                line.name(),
                format.quantity(counted.good().plus(counted.damaged()), line.unit()),
                format.quantity(line.open(), line.unit()));
    }
}
