package io.leadline.ordering;

import io.leadline.catalog.Location;
import io.leadline.catalog.LocationKind;
import io.leadline.catalog.Locations;
import io.leadline.identity.Actor;
import io.leadline.identity.SecurityLog;
import io.leadline.scorecard.PurchaseHistory;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.scorecard.PurchasesTold;
import io.leadline.shared.BusinessClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes over the orders that were under way before Leadline, each once, and brings them up to date by later files. Nothing
 * of them is ordered again; they are tracked and escalated as its own.
 */
@Component
class TakeOvers {

    private static final Logger log = LoggerFactory.getLogger(TakeOvers.class);

    private final PurchaseHistory past;
    private final OrderStore store;
    private final Orders orders;
    private final TakenOver making;
    private final Locations locations;
    private final BusinessClock clock;

    TakeOvers(
            PurchaseHistory past,
            OrderStore store,
            Orders orders,
            TakenOver making,
            Locations locations,
            BusinessClock clock) {
        this.past = past;
        this.store = store;
        this.orders = orders;
        this.making = making;
        this.locations = locations;
        this.clock = clock;
    }

    @EventListener
    void told(PurchasesTold told) {
        LocalDate today = clock.today();
        Actor files = Actor.bringing(told.source());
        Map<String, String> known = store.openOf(OrderHead.FROM_FILES);
        long made = 0;
        for (OrderUnderWay order : underWay(known.keySet(), today)) {
            try {
                String id = known.get(order.key());
                if (id != null) {
                    orders.change(id, now -> making.upToDate(now, order, files));
                } else if (store.ofProposal(order.key()).isEmpty() && !isOwn(order)) {
                    made += take(order, files) ? 1 : 0;
                }
            } catch (RuntimeException e) {
                // One that cannot be taken over never keeps the others from it, nor the import from its end.
                log.warn("Order {} of the files could not be taken over", order.key(), e);
            }
        }
        if (made > 0) {
            log.info("{} orders under way were taken over from the files", made);
            SecurityLog.write(
                    SecurityLog.Event.ORDERS_TAKEN_OVER,
                    null,
                    made + " orders under way",
                    "import of " + told.source());
        }
    }

    /** Whether the files tell of an order of Leadline's own: by its id, or by the number that was released. */
    private boolean isOwn(OrderUnderWay order) {
        return store.find(PurchaseOrder.idOf(order.number()), null)
                .map(PurchaseOrder::head)
                .filter(own -> !own.takenOver() && own.supplierId().equals(order.supplierId()))
                .isPresent();
    }

    private boolean take(OrderUnderWay order, Actor files) {
        Optional<PurchaseOrder> made = making.of(order, store::nextId, mainLocation(), files);
        if (made.isEmpty() || !store.add(made.get())) {
            return false;
        }
        orders.announce(made.get());
        return true;
    }

    /** Whole orders of which something is open, and those that are known to be. */
    private List<OrderUnderWay> underWay(Set<String> known, LocalDate today) {
        Set<String> wanted = new HashSet<>(known);
        try (Stream<PurchaseLine> all = past.all()) {
            all.filter(line -> line.openOn(today).isPositive()).forEach(line -> wanted.add(OrderUnderWay.key(line)));
        }
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<String, List<PurchaseLine>> lines = new TreeMap<>();
        try (Stream<PurchaseLine> all = past.all()) {
            all.filter(line -> wanted.contains(OrderUnderWay.key(line)))
                    .forEach(line -> lines.computeIfAbsent(OrderUnderWay.key(line), key -> new ArrayList<>())
                            .add(line));
        }
        lines.forEach((key, of) -> {
            if (of.size() > OrderByHand.MOST_LINES) {
                log.warn("Order {} of the files has {} lines and is left out", key, of.size());
            }
        });
        return lines.values().stream()
                .filter(of -> of.size() <= OrderByHand.MOST_LINES)
                .map(of ->
                        new OrderUnderWay(of.getFirst().order(), of.getFirst().supplierId(), of))
                .toList();
    }

    private String mainLocation() {
        List<Location> all = locations.all();
        return all.stream()
                .filter(location -> location.kind() == LocationKind.WAREHOUSE)
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(Location::id)
                .orElse("");
    }
}
