package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Arrivals(OrderStore store, CountingRules rules, BusinessClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /** How much is to come in one stretch of days. */
    public record Load(ArrivalDay when, int deliveries, int lines) {

        private Load plus(Load other) {
            return new Load(when, deliveries + other.deliveries, lines + other.lines);
        }
    }

    /** Everything that can be taken in, the longest expected first, then by supplier. */
    public List<Arrival> all(Actor actor) {
        return maySee(actor) ? store.arriving().stream().sorted(AS_THEY_COME).toList() : List.of();
    }

    /** The same, summed by when it comes; a stretch of days with nothing in it is not named. */
    public List<Load> byDay(Actor actor) {
        LocalDate today = clock.today();
        return List.copyOf(all(actor).stream()
                .map(arrival -> new Load(
                        ArrivalDay.of(arrival.day(), today),
                        1,
                        arrival.missing().size()))
                .collect(Collectors.toMap(Load::when, load -> load, Load::plus, TreeMap::new))
                .values());
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
