package io.leadline.partners;

import io.leadline.identity.Actor;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What a closure touches: lines whose promised day falls into it, and lines without a promise whose time of making does. A
 * promise after the closure was given by who knows when it is closed, and is left alone.
 */
@Component
class TouchedLines {

    /** As many as anybody would look at; a supplier rarely has dozens. */
    private static final int MOST_ORDERS = 200;

    private static final Comparator<TouchedLine> BY_DAY = Comparator.comparing(TouchedLine::day)
            .thenComparing(TouchedLine::orderName)
            .thenComparing(TouchedLine::sku);

    private final PurchaseOrders orders;
    private final BusinessClock clock;

    TouchedLines(PurchaseOrders orders, BusinessClock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /** What any of them touches, by day. */
    List<TouchedLine> of(String supplierId, List<Period> periods, Actor actor) {
        return by(supplierId, periods, actor).values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted(BY_DAY)
                .toList();
    }

    /** What each of them touches; one that touches nothing, or is over, is left out. */
    Map<Period, List<TouchedLine>> by(String supplierId, List<Period> periods, Actor actor) {
        LocalDate today = clock.today();
        List<Period> coming =
                periods.stream().filter(period -> !period.to().isBefore(today)).toList();
        if (coming.isEmpty()) {
            return Map.of();
        }
        Map<Period, List<TouchedLine>> touched = new HashMap<>();
        for (PurchaseOrder order : orders.openOf(supplierId, MOST_ORDERS, actor)) {
            for (OrderLine line : order.openLines()) {
                coming.stream()
                        .filter(period -> touches(period, line, today))
                        .forEach(period -> touched.computeIfAbsent(period, first -> new ArrayList<>())
                                .add(touched(order, line)));
            }
        }
        touched.values().forEach(lines -> lines.sort(BY_DAY));
        return touched;
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
