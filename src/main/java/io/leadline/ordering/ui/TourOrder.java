package io.leadline.ordering.ui;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.ordering.OrderQuery;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shell.Links;
import io.leadline.shell.tour.TourExample;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The order that a tour shows: one that waits for this person if there is any, and else one that has come far. */
@Component
class TourOrder implements TourExample {

    private final PurchaseOrders orders;

    TourOrder(PurchaseOrders orders) {
        this.orders = orders;
    }

    @Override
    public String of() {
        return "order";
    }

    @Override
    public Optional<String> page(Actor actor) {
        return best(actor).stream()
                .flatMap(state -> orders.search(OrderQuery.ALL.in(Set.of(state)).page(0, 1), actor).rows().stream())
                .map(order -> "order/" + Links.encoded(order.id()))
                .findFirst();
    }

    private static List<OrderState> best(Actor actor) {
        if (actor.is(Role.SUPPLIER)) {
            return List.of(OrderState.SENT, OrderState.CONFIRMED, OrderState.PARTLY_RECEIVED, OrderState.CLOSED);
        }
        if (actor.is(Role.GOODS_IN)) {
            return List.of(OrderState.PARTLY_RECEIVED, OrderState.CONFIRMED, OrderState.CLOSED);
        }
        return List.of(
                OrderState.IN_REVIEW,
                OrderState.IN_QUESTION,
                OrderState.PARTLY_RECEIVED,
                OrderState.CONFIRMED,
                OrderState.SENT,
                OrderState.AWAITING_MANAGER,
                OrderState.AWAITING_BUYER);
    }
}
