package io.leadline.ordering.ui;

import io.leadline.identity.Actor;
import io.leadline.ordering.OrderQuery;
import io.leadline.ordering.OrderSummary;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shell.Found;
import io.leadline.shell.Links;
import java.util.List;
import org.springframework.stereotype.Component;

/** Orders by number, supplier or item, the newest first; a supplier finds its own. */
@Component
class FindOrders implements Found.Source {

    private final PurchaseOrders orders;

    FindOrders(PurchaseOrders orders) {
        this.orders = orders;
    }

    @Override
    public List<Found> find(String text, int most, Actor actor) {
        return orders.search(OrderQuery.ALL.containing(text).page(0, most), actor).rows().stream()
                .map(order ->
                        new Found("orders.found", order.name(), about(order), "order/" + Links.encoded(order.id())))
                .toList();
    }

    private static String about(OrderSummary order) {
        return order.supplierName() + " · " + order.item();
    }
}
