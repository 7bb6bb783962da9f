package io.leadline.ordering.ui;

import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which columns the lines of an order have for one reader: what does not apply yet, or is none of the reader's business, has
 * no column. What a line says in them stands in {@link LineWords}.
 */
final class LineFacts {

    /** What can be said of a line, in the order of the columns. */
    enum Column {
        NUMBER,
        ITEM,
        QUANTITY,
        PRICE,
        NEEDED,
        REQUESTED,
        PROMISED,
        EXPECTED,
        RECEIVED,
        DIFFERENCE,
        LASTS
    }

    private LineFacts() {}

    /** @param prices whether the reader sees what things cost */
    static Set<Column> columns(PurchaseOrder order, boolean forSupplier, boolean prices) {
        Set<Column> shown = EnumSet.of(Column.NUMBER, Column.ITEM, Column.QUANTITY, Column.REQUESTED);
        List<OrderLine> lines = order.lines();
        if (prices) {
            shown.add(Column.PRICE);
        }
        if (!forSupplier) {
            shown.add(Column.NEEDED);
        }
        // Planning's arithmetic: for those who buy.
        if (!forSupplier && prices) {
            shown.add(Column.LASTS);
        }
        if (lines.stream().anyMatch(line -> line.promisedDate().isPresent())) {
            shown.add(Column.PROMISED);
        }
        if (order.state().isWithSupplier() && lines.stream().anyMatch(LineFacts::expectedOtherwise)) {
            shown.add(Column.EXPECTED);
        }
        boolean came = lines.stream()
                .anyMatch(line -> line.received().isPositive() || line.damaged().isPositive());
        if (came || order.state().isTracked() || order.state() == OrderState.CLOSED) {
            shown.add(Column.RECEIVED);
        }
        if (lines.stream().anyMatch(line -> differs(line, order.state()))) {
            shown.add(Column.DIFFERENCE);
        }
        return shown;
    }

    /** Another day than the one promised, or asked for as long as none is. */
    private static boolean expectedOtherwise(OrderLine line) {
        return !line.dropped()
                && !line.expectedDate().equals(line.promisedDate().orElse(line.requestedDate()));
    }

    static boolean differs(OrderLine line, OrderState state) {
        return line.dropped()
                || line.isOver()
                || line.isShort(state)
                || line.damaged().isPositive();
    }

    /** What came in beyond what was ordered, below zero for what is missing; zero while it is still to come. */
    static Quantity difference(OrderLine line, OrderState state) {
        if (line.isOver()) {
            return line.received().minus(line.dropped() ? Quantity.ZERO : line.quantity());
        }
        return line.isShort(state) ? Quantity.ZERO.minus(line.open()) : Quantity.ZERO;
    }

    /** The day the goods should have been there for this reader. */
    static LocalDate due(OrderLine line, boolean forSupplier) {
        return forSupplier ? line.requestedDate() : line.needDate();
    }
}
