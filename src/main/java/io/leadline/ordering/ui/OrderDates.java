package io.leadline.ordering.ui;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.ordering.OrderQuery;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.OrderSummary;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.CalendarEntry;
import io.leadline.shell.CalendarDates;
import io.leadline.shell.LeadlineI18N;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The days on which a supplier's own open orders have to be there: as promised, or as asked for. */
@Component
class OrderDates implements CalendarDates {

    private static final int MOST = 200;

    private static final Set<OrderState> AWAITED =
            Arrays.stream(OrderState.values()).filter(OrderState::isTracked).collect(Collectors.toSet());

    private final PurchaseOrders orders;
    private final LeadlineI18N texts;

    OrderDates(PurchaseOrders orders, LeadlineI18N texts) {
        this.orders = orders;
        this.texts = texts;
    }

    @Override
    public List<CalendarEntry> of(Actor actor, String portal) {
        if (!actor.is(Role.SUPPLIER)) {
            return List.of();
        }
        OrderQuery query = new OrderQuery("", AWAITED, null, null, null, OrderQuery.Sort.EXPECTED_DATE, true, 0, MOST);
        return orders.search(query, actor).rows().stream()
                .map(order -> entry(order, actor, portal))
                .toList();
    }

    private CalendarEntry entry(OrderSummary order, Actor actor, String portal) {
        LocalDate promised = order.promisedDate();
        return CalendarEntry.on(
                promised == null ? order.requestedDate() : promised,
                order.id() + "#delivery",
                texts.getTranslation("orders.calendar.due", actor.locale(), order.name()),
                order.item() + "\n" + order.locationName(),
                portal + "order/" + order.id());
    }
}
