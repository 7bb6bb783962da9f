package io.leadline.exchange.shops;

import io.leadline.shared.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Shopify's {@code orders/…} webhooks, each of which carries the whole order. Goods count as gone from when they are ordered;
 * what was taken out of the order or put back into stock with a refund is not gone, what was refunded without is.
 */
final class ShopifyOrder {

    private static final Set<String> TOPICS =
            Set.of("orders/create", "orders/updated", "orders/paid", "orders/fulfilled", "orders/cancelled");

    private static final String GONE_ALL_THE_SAME = "no_restock";

    private ShopifyOrder() {}

    static Optional<ToldOrder> read(String topic, JsonNode told) {
        if (!TOPICS.contains(topic) || told.path("test").asBoolean(false)) {
            return Optional.empty();
        }
        boolean cancelled = told.path("cancelled_at").isString();
        return Optional.of(new ToldOrder(
                Json.id(told, "id"),
                Json.moment(told, "updated_at"),
                Json.list(told, "line_items").stream()
                        .map(line -> line(line, told, cancelled))
                        .toList()));
    }

    private static ToldOrder.Line line(JsonNode line, JsonNode order, boolean cancelled) {
        String id = Json.id(line, "id");
        Quantity ordered = Json.quantity(line, "quantity");
        Quantity lost = refunded(order, id, GONE_ALL_THE_SAME::equals);
        Quantity back = refunded(order, id, type -> !type.equals(GONE_ALL_THE_SAME));
        Quantity left = line.has("current_quantity")
                ? Json.quantity(line, "current_quantity").plus(lost)
                : ordered.minus(back);
        return new ToldOrder.Line(id, Json.sku(line, "sku"), (cancelled ? lost : left).max(Quantity.ZERO));
    }

    private static Quantity refunded(JsonNode order, String line, Predicate<String> type) {
        Stream<List<JsonNode>> refunds =
                Json.list(order, "refunds").stream().map(refund -> Json.list(refund, "refund_line_items"));
        return refunds.flatMap(List::stream)
                .filter(one -> Json.id(one, "line_item_id").equals(line))
                .filter(one -> type.test(Json.text(one, "restock_type")))
                .map(one -> Json.quantity(one, "quantity"))
                .reduce(Quantity.ZERO, Quantity::plus);
    }
}
