package io.leadline.exchange.shops;

import io.leadline.shared.Quantity;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Amazon's {@code ORDER_CHANGE} notifications, each of which carries the whole order, as a queue gives them or within an event of
 * EventBridge. What Amazon sends from its own centres is none of this stock; what customers send back is not told here.
 */
final class AmazonOrder {

    private static final String TYPE = "ORDER_CHANGE";

    /** Sent by the seller. */
    private static final String OWN = "MFN";

    /** Nothing has been sold yet, or no more. */
    private static final Set<String> NOT_SOLD =
            Set.of("Pending", "PendingAvailability", "Canceled", "Cancelled", "Unfulfillable");

    private AmazonOrder() {}

    /**
     * Empty where it is about nothing that is of interest here.
     *
     * @throws IllegalArgumentException if it is not as the documentation has it
     */
    static Optional<ToldOrder> read(JsonNode sent) {
        JsonNode told = sent.path("detail").isObject() ? sent.path("detail") : sent;
        JsonNode change = told.path("Payload").path("OrderChangeNotification");
        JsonNode order = change.path("Summary");
        if (!Json.text(told, "NotificationType").equals(TYPE)
                || !Json.text(order, "FulfillmentType").equals(OWN)) {
            return Optional.empty();
        }
        boolean sold = isSold(order, "OrderStatus");
        return Optional.of(new ToldOrder(
                Json.id(change, "AmazonOrderId"),
                Json.moment(change.path("OrderChangeTrigger"), "TimeOfOrderChange"),
                Json.list(order, "OrderItems").stream()
                        .map(line -> new ToldOrder.Line(
                                Json.id(line, "OrderItemId"),
                                Json.sku(line, "SellerSKU"),
                                sold && isSold(line, "OrderItemStatus")
                                        ? Json.quantity(line, "Quantity")
                                        : Quantity.ZERO))
                        .toList()));
    }

    private static boolean isSold(JsonNode of, String status) {
        return !NOT_SOLD.contains(Json.text(of, status));
    }
}
