package io.leadline.planning;

import io.leadline.identity.Actor;
import io.leadline.ordering.OpenSupply;
import io.leadline.ordering.OrderChanged;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.replenishment.Lateness;
import io.leadline.scorecard.PurchaseHistory;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import io.leadline.stock.ChannelRules;
import io.leadline.stock.ComingChanged;
import io.leadline.stock.Incoming;
import io.leadline.stock.IncomingGoods;
import io.leadline.stock.PastGoods;
import io.leadline.stock.ShelvesChanged;
import io.leadline.stock.Sureness;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Open orders, each by the day on which it is there as far as the lateness of its supplier says. */
@Component
class IncomingOrders implements Incoming {

    /** Of more items one pass over all open orders is quicker than a look for each. */
    private static final int MOST_LOOKS = 20;

    private static final double ALL = 100;

    private final PlanSources sources;
    private final PurchaseOrders orders;
    private final PurchaseHistory purchases;
    private final ChannelRules rules;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    IncomingOrders(
            PlanSources sources,
            PurchaseOrders orders,
            PurchaseHistory purchases,
            ChannelRules rules,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.sources = sources;
        this.orders = orders;
        this.purchases = purchases;
        this.rules = rules;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Map<Sku, List<IncomingGoods>> of(Collection<Sku> skus, Collection<String> locations) {
        Lateness lateness = sources.lateness();
        LocalDate today = clock.today();
        try (Stream<OpenSupply> open = open(skus, locations)) {
            return open.filter(supply -> !supply.proposed())
                    .map(supply -> goods(supply, lateness, today))
                    .collect(Collectors.groupingBy(IncomingGoods::sku));
        }
    }

    @Override
    public Set<Sku> skus() {
        try (Stream<OpenSupply> open = orders.allOpenSupply()) {
            return open.filter(supply -> !supply.proposed())
                    .map(OpenSupply::sku)
                    .collect(Collectors.toSet());
        }
    }

    private Stream<OpenSupply> open(Collection<Sku> skus, Collection<String> locations) {
        if (skus.size() <= MOST_LOOKS) {
            return skus.stream().flatMap(sku -> orders.openSupply(sku, locations).stream());
        }
        Set<Sku> wanted = Set.copyOf(skus);
        Set<String> there = Set.copyOf(locations);
        return orders.allOpenSupply()
                .filter(supply -> wanted.contains(supply.sku()) && there.contains(supply.locationId()));
    }

    private static IncomingGoods goods(OpenSupply open, Lateness lateness, LocalDate today) {
        return new IncomingGoods(
                open.orderId(),
                open.locationId(),
                open.sku(),
                open.open(),
                days(lateness, open.supplierId(), open.expectedDate(), open.rest(), today));
    }

    private static Map<Sureness, LocalDate> days(
            Lateness lateness, String supplier, LocalDate due, boolean rest, LocalDate today) {
        Map<Sureness, LocalDate> days = new EnumMap<>(Sureness.class);
        for (Sureness sure : Sureness.values()) {
            lateness.by(sure.percent() / ALL, supplier, due, rest, today).ifPresent(day -> days.put(sure, day));
        }
        return days;
    }

    @Override
    public Map<Sku, List<PastGoods>> before(Collection<Sku> skus, Period days) {
        Lateness lateness = sources.lateness();
        Map<String, Map<Sku, Integer>> stated = sources.statedDays();
        Map<Sku, List<PastGoods>> found = new HashMap<>();
        purchases.ofItems(skus).forEach((sku, lines) -> {
            List<PastGoods> goods = lines.stream()
                    .filter(line -> isOpenIn(line, days))
                    .flatMap(line -> goods(line, due(line, stated), lateness).stream())
                    .toList();
            if (!goods.isEmpty()) {
                found.put(sku, goods);
            }
        });
        return found;
    }

    private static boolean isOpenIn(PurchaseLine line, Period days) {
        LocalDate received = line.receivedOn();
        return line.ordered().isPositive()
                && !line.orderedOn().isAfter(days.to())
                && (received == null ? !line.closed() : received.isAfter(days.from()));
    }

    private static @Nullable LocalDate due(PurchaseLine line, Map<String, Map<Sku, Integer>> stated) {
        Integer usual = stated.getOrDefault(line.supplierId(), Map.of()).get(line.sku());
        LocalDate promised = line.promisedOn();
        return promised != null || usual == null ? promised : line.orderedOn().plusDays(usual);
    }

    private static List<PastGoods> goods(PurchaseLine line, @Nullable LocalDate due, Lateness lateness) {
        return due == null
                ? List.of()
                : List.of(new PastGoods(
                        line.location(),
                        line.ordered(),
                        line.orderedOn(),
                        days(lateness, line.supplierId(), due, false, line.orderedOn()),
                        line.receivedOn()));
    }

    /**
     * Another day or quantity of what comes is another availability where goods may be pre-ordered, and another day for those that
     * were, whatever the rules say now.
     */
    @EventListener
    void on(OrderChanged news) {
        // Whoever tells of a change must not fail because of what is made of it here.
        Set<ShelvesChanged.Shelf> shelves = orders.find(news.orderId(), Actor.system())
                .map(IncomingOrders::shelves)
                .orElse(Set.of());
        events.publishEvent(new ComingChanged(shelves));
        if (rules.now().rules().stream().anyMatch(rule -> rule.preOrder() != null)) {
            events.publishEvent(new ShelvesChanged(shelves));
        }
    }

    private static Set<ShelvesChanged.Shelf> shelves(PurchaseOrder order) {
        return order.lines().stream()
                .map(line -> new ShelvesChanged.Shelf(order.head().locationId(), line.sku()))
                .collect(Collectors.toSet());
    }
}
