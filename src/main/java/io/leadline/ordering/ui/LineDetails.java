package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.ordering.OrderLine;
import io.leadline.shared.Quantity;
import io.leadline.shell.Format;
import java.util.Optional;

/**
 * What stands under a line: why this quantity, what the supplier takes for which quantity, and what was promised when. Made
 * when the line is opened, for what its reader may know.
 */
final class LineDetails extends Div {

    /** A price list has some steps; all of them stand in the supplier's terms. */
    private static final int MOST_BREAKS = 20;

    private final transient Format format;

    /** @param terms of the supplier for the item; empty where there are none, or they are none of the reader's business */
    LineDetails(OrderLine line, OrderContext context, Optional<Terms> terms) {
        format = context.format();
        addClassName("line-details");
        if (context.prices()) {
            Span value = new Span(getTranslation("orders.line.worth", format.money(line.value())));
            value.addClassName("strong");
            add(value);
        }
        if (!context.forSupplier() && !line.because().isEmpty()) {
            add(part("orders.details.why", new ArithmeticTable(line, format)));
        }
        terms.ifPresent(found -> add(part("orders.details.prices", prices(line, found))));
        if (!line.promises().isEmpty()) {
            add(part("orders.details.promises", new PromiseList(line, context)));
        }
    }

    private Div part(String key, Component content) {
        Div part = new Div(new H4(getTranslation(key)), content);
        part.addClassName("line-part");
        return part;
    }

    /** Each price from its quantity on, with the one that holds for this line marked. */
    private Component prices(OrderLine line, Terms terms) {
        NativeTable table = new NativeTable();
        table.addClassNames("rows", "ledger");
        NativeTableBody body = table.addBody();
        PriceBreak own = own(terms, line.quantity());
        for (PriceBreak from : terms.priceBreaks().stream().limit(MOST_BREAKS).toList()) {
            NativeTableCell quantity =
                    new NativeTableCell(new Span(getTranslation("orders.details.from", format.quantity(from.from()))
                            + (from == own ? " · " + getTranslation("orders.details.yours") : "")));
            NativeTableCell price = new NativeTableCell(new Span(format.unitPrice(from.unitPrice())));
            price.addClassName("number");
            NativeTableRow row = new NativeTableRow();
            row.setClassName("own", from == own);
            row.add(quantity, price);
            body.add(row);
        }
        return new Div(
                table,
                LineWords.quiet(getTranslation(
                        "orders.details.lots",
                        format.quantity(terms.moq()),
                        format.quantity(terms.orderMultiple()),
                        terms.leadTimeDays())));
    }

    private static PriceBreak own(Terms terms, Quantity quantity) {
        return terms.priceBreaks().reversed().stream()
                .filter(from -> from.from().compareTo(quantity) <= 0)
                .findFirst()
                .orElse(terms.priceBreaks().getFirst());
    }
}
