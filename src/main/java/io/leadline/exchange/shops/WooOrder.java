package io.leadline.exchange.shops;

import io.leadline.shared.Quantity;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * WooCommerce's {@code order.…} webhooks, each of which carries the whole order. Its state says whether the goods are gone; which
 * lines a partial refund is about is not told, so that those count as gone.
 */
final class WooOrder {

    private static final Set<String> TOPICS = Set.of("order.created", "order.updated", "order.restored");

    /**
     * Nothing has been sold yet, or no more. In any other state the goods are gone: plugins add states of their own, and one
     * of them must not be taken for a return.
     */
    private static final Set<String> NOT_SOLD =
            Set.of("", "auto-draft", "checkout-draft", "pending", "failed", "cancelled", "refunded", "trash");

    private WooOrder() {}

    static Optional<ToldOrder> read(String topic, JsonNode told) {
        if (!TOPICS.contains(topic)) {
            return Optional.empty();
        }
        boolean gone = !NOT_SOLD.contains(Json.text(told, "status"));
        return Optional.of(new ToldOrder(
                Json.id(told, "id"),
                Json.moment(told, "date_modified_gmt"),
                Json.list(told, "line_items").stream()
                        .map(line -> new ToldOrder.Line(
                                Json.id(line, "id"),
                                Json.sku(line, "sku"),
                                gone ? Json.quantity(line, "quantity") : Quantity.ZERO))
                        .toList()));
    }
}
