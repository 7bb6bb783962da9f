package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.shared.Changed;
import io.leadline.shared.Lapse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What is expected at the gates, day by day: for the goods-in desk and for those who buy. */
@Service
public class Arrivals {

    private static final Comparator<Arrival> AS_THEY_COME = Comparator.comparing(Arrival::day)
            .thenComparing(Arrival::supplierName)
            .thenComparing(Arrival::name);

    private final OrderStore store;
    private final CountingRules rules;
    private final ApplicationEventPublisher events;

    Arrivals(OrderStore store, CountingRules rules, ApplicationEventPublisher events) {
        this.store = store;
        this.rules = rules;
        this.events = events;
    }

    /** Everything that can be taken in, the longest expected first, then by supplier. */
    public List<Arrival> all(Actor actor) {
        return maySee(actor) ? store.arriving().stream().sorted(AS_THEY_COME).toList() : List.of();
    }

    /**
     * Orders of which nothing is to come but what nobody expects any more, the longest expected first: these can be cancelled
     * together.
     */
    public static List<String> lapsed(List<Arrival> all, LocalDate today) {
        Map<String, Boolean> orders = new LinkedHashMap<>();
        all.forEach(arrival -> orders.merge(arrival.orderId(), arrival.isLapsed(today), Boolean::logicalAnd));
        return orders.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether nothing of an order is on its way for a later day, and nobody said that a later day will do. */
    public static boolean isLapsed(PurchaseOrder order, List<Announcements.Announced> announced, LocalDate today) {
        return order.openLines().stream()
                .allMatch(line -> Lapse.isOver(line.awaitedUntil(order.talk().acceptedDate()), today)
                        && Lapse.isOver(Announcements.expected(line, announced), today));
    }

    /** Whether this person says how places count. */
    public boolean maySetCounting(Actor actor) {
        return actor.organisation() == null && actor.isAny(Role.MANAGER, Role.HEAD_OF_PURCHASING);
    }

    /** The places that count blind. */
    public Set<String> blind() {
        return rules.blind();
    }

    /** @return false if that is not for this actor to say */
    public boolean countBlind(String locationId, boolean blind, Actor actor) {
        if (!maySetCounting(actor)) {
            return false;
        }
        rules.setBlind(locationId, blind);
        events.publishEvent(new Changed("orders"));
        return true;
    }

    public boolean maySee(Actor actor) {
        return actor.organisation() == null && (actor.is(Role.GOODS_IN) || actor.purchases());
    }
}
