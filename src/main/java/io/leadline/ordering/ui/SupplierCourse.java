package io.leadline.ordering.ui;

import io.leadline.ordering.HistoryEntry;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where an order stood after each thing that its supplier was told of, read off the history that the supplier may read. */
final class SupplierCourse {

    /** After this entry the order stood so. */
    record Step(HistoryEntry entry, OrderState state) {}

    private SupplierCourse() {}

    /** Oldest first; the last one is where the order stands now. */
    static List<Step> of(PurchaseOrder order) {
        List<Step> steps = new ArrayList<>();
        OrderState state = OrderState.SENT;
        for (HistoryEntry entry : order.log().history()) {
            Optional<OrderState> next = after(entry.what());
            state = next.orElse(state);
            steps.add(new Step(entry, state));
        }
        if (!steps.isEmpty()) {
            steps.add(new Step(steps.removeLast().entry(), order.state()));
        }
        return steps;
    }

    private static Optional<OrderState> after(String what) {
        return switch (what) {
            case "released", "sent", "countered" -> Optional.of(OrderState.SENT);
            case "answered" -> Optional.of(OrderState.IN_REVIEW);
            case "confirmed", "answer-accepted", "taken-over", "receipt-corrected" -> Optional.of(OrderState.CONFIRMED);
            case "received", "rest-expected" -> Optional.of(OrderState.PARTLY_RECEIVED);
            case "settled" -> Optional.of(OrderState.CLOSED);
            default -> Optional.empty();
        };
    }
}
