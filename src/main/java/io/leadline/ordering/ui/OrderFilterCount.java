package io.leadline.ordering.ui;

import com.vaadin.flow.router.QueryParameters;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.ordering.OrderQuery;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shell.FilterCount;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How many orders a saved filter of the list shows. */
@Component
class OrderFilterCount implements FilterCount {

    private final PurchaseOrders orders;

    OrderFilterCount(PurchaseOrders orders) {
        this.orders = orders;
    }

    @Override
    public String page() {
        return "orders";
    }

    @Override
    public String title() {
        return "orders.title";
    }

    @Override
    public Set<String> topics() {
        return Set.of("orders");
    }

    @Override
    public OptionalLong count(QueryParameters filter, Actor actor) {
        if (actor.is(Role.LOGISTICS)) {
            return OptionalLong.empty();
        }
        OrderQuery query = OrderQuery.ALL
                .containing(filter.getSingleParameter("q").orElse(""))
                .in(OrderFilters.parse(filter.getSingleParameter("state").orElse("")))
                .page(0, 1);
        return OptionalLong.of(orders.search(query, actor).total());
    }
}
