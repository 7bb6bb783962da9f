package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.Promise;
import io.leadline.shared.Quantity;
import io.leadline.shell.Format;
import java.time.LocalDate;
import java.util.List;

/** The lines of an order; on a phone each row becomes a card, by style sheet alone. */
final class LinesTable extends Div {

    private final OrderContext context;
    private final Format format;

    LinesTable(OrderContext context) {
        this.context = context;
        this.format = context.format();
        addClassName("table-scroll");
        NativeTable table = new NativeTable();
        table.addClassNames("rows", "rows-cards");
        table.getHead().add(head());
        NativeTableBody body = table.addBody();
        context.order().lines().forEach(line -> body.add(row(line)));
        add(table);
    }

    private NativeTableRow head() {
        NativeTableRow row = new NativeTableRow();
        for (String column :
                List.of("number", "item", "quantity", "price", "value", "requested", "promised", "received")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("orders.line." + column));
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("number", List.of("quantity", "price", "value").contains(column));
            row.add(cell);
        }
        return row;
    }

    private NativeTableRow row(OrderLine line) {
        NativeTableRow row = new NativeTableRow();
        row.setClassName("dropped", line.dropped());
        row.add(
                cell("number", new Span(format.number(line.number()))),
                cell("item", item(line)),
                number("quantity", format.quantity(line.quantity(), line.unit())),
                number("price", format.unitPrice(line.unitPrice())),
                number("value", format.money(line.value())),
                cell("requested", new Span(format.date(line.requestedDate()))),
                cell("promised", promised(line)),
                cell("received", received(line)));
        return row;
    }

    private Component item(OrderLine line) {
        Div words = new Div();
        if (context.forSupplier()) {
            words.add(new Span(line.name()));
        } else {
            RouterLink link = new RouterLink();
            link.setText(line.name());
            link.getElement().setAttribute("href", "item/" + line.sku().value());
            words.add(link);
        }
        Span sku = new Span(line.sku().value());
        sku.addClassName("secondary");
        words.add(sku);
        return words;
    }

    /** The promise in force, and below it the first one where it has moved. */
    private Component promised(OrderLine line) {
        Div words = new Div();
        LocalDate promised = line.promisedDate().orElse(null);
        if (promised == null) {
            words.add(new Span("–"));
            return words;
        }
        Span date = new Span(format.date(promised));
        boolean late = !context.forSupplier()
                && promised.isAfter(line.needDate())
                && line.open().isPositive();
        if (late) {
            date.addClassName("late");
            date.getElement().setAttribute("title", getTranslation("orders.line.needed", format.date(line.needDate())));
        }
        words.add(date);
        line.firstPromise().filter(first -> !first.equals(promised)).ifPresent(first -> {
            Span before = new Span(getTranslation("orders.line.first-promise", format.date(first)));
            before.addClassName("secondary");
            words.add(before);
        });
        return words;
    }

    private Component received(OrderLine line) {
        Div words = new Div(new Span(format.quantity(line.received())));
        if (line.damaged().isPositive()) {
            Span damaged = new Span(getTranslation("orders.line.damaged", format.quantity(line.damaged())));
            damaged.addClassNames("secondary", "late");
            words.add(damaged);
        }
        if (line.isOver() || line.isShort(context.order().state())) {
            Quantity ordered = line.dropped() ? Quantity.ZERO : line.quantity();
            Quantity difference = line.isOver() ? line.received().minus(ordered) : line.open();
            Span mark = new Span(getTranslation(
                    line.isOver() ? "orders.line.over" : "orders.line.short",
                    context.format().quantity(difference, line.unit())));
            mark.addClassNames("secondary", "late");
            words.add(mark);
        }
        if (line.dropped()) {
            words.add(new Span(getTranslation("orders.line.dropped")));
        }
        return words;
    }

    private NativeTableCell number(String column, String text) {
        NativeTableCell cell = cell(column, new Span(text));
        cell.addClassName("number");
        return cell;
    }

    /** The column's name goes with the cell, because a card has no head. */
    private NativeTableCell cell(String column, Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.getElement().setAttribute("data-label", getTranslation("orders.line." + column));
        return cell;
    }

    /** Every word ever said about a line's date, oldest first. */
    static Component promises(OrderLine line, OrderContext context) {
        Div list = new Div();
        list.addClassName("timeline");
        for (Promise promise : line.promises()) {
            Div entry = new Div();
            entry.addClassName("timeline-entry");
            Span what = new Span(list.getTranslation(
                    "orders.promise." + promise.kind().name().toLowerCase(java.util.Locale.ROOT),
                    context.format().date(promise.date())));
            Span who = new Span(context.format().dateTime(promise.at()) + " · " + promise.by());
            who.addClassName("secondary");
            entry.add(what, who);
            if (!promise.reason().isBlank()) {
                entry.add(new Span(promise.reason()));
            }
            list.add(entry);
        }
        return list;
    }
}
