package io.leadline.exchange.webhooks;

import io.leadline.ordering.OrderChanged;
import io.leadline.ordering.OrderState;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an endpoint hears of an order: a supplier's hears of what its supplier has got, in the states that it meets in the portal. */
final class OrderTold {

    private OrderTold() {}

    static String subject(OrderChanged change) {
        return "orders/" + change.orderId();
    }

    static boolean hears(WebhookEndpoint endpoint, OrderChanged change) {
        boolean ofSupplier = endpoint.organisation() != null;
        return endpoint.hearsOfOrders(change.supplierId())
                && (!ofSupplier
                        || change.released()
                                && OrderState.ofSuppliers()
                                        .contains(change.state().forSupplier()));
    }

    /**
     * @param last what it was told of the order last; null for nothing
     * @param waiting what it is going to be told of it as far as is known, the latest; null for nothing
     */
    static boolean isNews(
            WebhookEndpoint endpoint, OrderChanged change, @Nullable String last, @Nullable ToldState waiting) {
        ToldState told = ToldState.read(last);
        String state = state(endpoint, change);
        if (waiting == null) {
            return !told.covers(change.version(), state);
        }
        // The state told last is not the one that it comes after: an order may go back to it.
        return change.version() > told.version()
                && !(waiting.version() < change.version() && waiting.state().equals(state));
    }

    static Map<String, Object> data(WebhookEndpoint endpoint, OrderChanged change) {
        return Map.of(
                "id", change.orderId(),
                "supplier", change.supplierId(),
                "state", state(endpoint, change),
                "version", change.version());
    }

    private static String state(WebhookEndpoint endpoint, OrderChanged change) {
        OrderState state = endpoint.organisation() == null
                ? change.state()
                : change.state().forSupplier();
        return state.name().toLowerCase(Locale.ROOT);
    }
}
