package io.leadline.partners;

import io.leadline.identity.Actor;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderQuery;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.OrderSummary;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Period;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a closure touches: lines whose promised day falls into it, and lines without a promise whose time of making does. A
 * promise after the closure was given by who knows when it is closed, and is left alone.
 */
@Component
class TouchedLines {

    /** As many as anybody would look at; a supplier rarely has dozens. */
    private static final int MOST_ORDERS = 200;

    private static final Set<OrderState> OPEN = Arrays.stream(OrderState.values())
            .filter(OrderState::isWithSupplier)
            .collect(Collectors.toSet());

    private final PurchaseOrders orders;
    private final BusinessClock clock;

    TouchedLines(PurchaseOrders orders, BusinessClock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /** By day. */
    List<TouchedLine> of(String supplierId, List<Period> periods, Actor actor) {
        LocalDate today = clock.today();
        List<Period> coming =
                periods.stream().filter(period -> !period.to().isBefore(today)).toList();
        if (coming.isEmpty()) {
            return List.of();
        }
        OrderQuery query =
                new OrderQuery("", OPEN, supplierId, null, null, OrderQuery.Sort.EXPECTED_DATE, true, 0, MOST_ORDERS);
        return orders.search(query, actor).rows().stream()
                .map(OrderSummary::id)
                .flatMap(id -> orders.find(id, actor).stream())
                .flatMap(order -> order.openLines().stream()
                        .filter(line -> coming.stream().anyMatch(period -> touches(period, line, today)))
                        .map(line -> touched(order, line)))
                .sorted(Comparator.comparing(TouchedLine::day)
                        .thenComparing(TouchedLine::orderName)
                        .thenComparing(TouchedLine::sku))
                .toList();
    }

    static boolean touches(Period period, OrderLine line, LocalDate today) {
        LocalDate day = line.expectedDate();
        return line.promisedDate().isPresent()
                ? period.contains(day)
                : !period.from().isAfter(day) && !period.to().isBefore(today);
    }

    private static TouchedLine touched(PurchaseOrder order, OrderLine line) {
        return new TouchedLine(
                order.id(),
                order.name(),
                line.sku(),
                line.name(),
                line.open(),
                line.unit(),
                line.expectedDate(),
                line.promisedDate().isPresent());
    }
}
