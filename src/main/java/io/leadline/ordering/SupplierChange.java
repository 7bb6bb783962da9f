package io.leadline.ordering;

import java.util.Optional;

/**
 * Something that a supplier changed about a line, on which no buyer has said a word yet.
 *
 * @param turn its place among the turns of the order, from 0
 * @param point the line, before and after
 * @param cost what is missing until the line comes
 */
public record SupplierChange(
        PurchaseOrder order, int turn, Turn said, Turn.Point point, Optional<Shortfalls.Shortfall> cost) {

    /** Whether it is decided line by line here; an answer in review is decided as a whole, on the order's page. */
    public boolean isSettledHere() {
        return order.state().isTracked() && said.kind() != Turn.Kind.COUNTER;
    }

    /** Whether the buyer can ask for the day that was promised before. */
    public boolean canObject() {
        return said.kind() == Turn.Kind.MOVE
                && point.daysLater() > 0
                && order.talk().openChange(point.line()).isEmpty()
                && Changing.notNow(order).isEmpty();
    }
}
