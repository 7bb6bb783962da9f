package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;
import java.util.Locale;

/** An order's state in a word, toned by whether somebody has to act. */
final class StateBadge extends Span {

    StateBadge(OrderState state) {
        setText(getTranslation(key(state)));
        addClassNames("badge", tone(state));
    }

    /** On the order's own page, where there is room to say that the supplier has another offer before it. */
    static StateBadge of(PurchaseOrder order) {
        StateBadge badge = new StateBadge(order.state());
        if (order.isCountered()) {
            badge.setText(
                    badge.getTranslation("orders.state.countered", order.talk().round()));
            badge.addClassName("badge-attention");
        }
        return badge;
    }

    static String key(OrderState state) {
        return "orders.state." + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String tone(OrderState state) {
        return switch (state) {
            case AWAITING_BUYER, AWAITING_MANAGER, IN_REVIEW, ANSWER_IN_APPROVAL, IN_QUESTION, DELIVERY_IN_APPROVAL ->
                "badge-attention";
            case CONFIRMED, PARTLY_RECEIVED, CLOSED -> "badge-good";
            case REJECTED, CANCELLED, RE_SOURCED -> "badge-over";
            case PROPOSED, APPROVED, SENT -> "badge-neutral";
        };
    }
}
