package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * What happened to orders lately, each to whom it concerns: buyers hear of what suppliers and the gate do, suppliers of what
 * the company does. Read once for all, whoever asks, and again only what was added.
 */
@Service
public class OrderNewsFeed {

    /** Older is no news to anybody. */
    static final Duration KEPT = Duration.ofDays(14);

    private static final int MOST_ORDERS = 300;
    private static final int MOST = 1_000;

    /** What a supplier or the gate does, and the process where it is bad news. */
    private static final Set<String> FOR_BUYERS = Set.of(
            "answered",
            "part-answered",
            "confirmed",
            "promise-moved",
            "change-agreed",
            "change-refused",
            "received",
            "receipt-corrected",
            "receipt-taken-back",
            "mail-bounced",
            "no-address",
            "accepted-by-rule",
            "approval-refused");

    private static final Set<String> FOR_SUPPLIERS = Set.of(
            "sent",
            "countered",
            "answer-accepted",
            "later-asked",
            "sooner-asked",
            "leave-out-asked",
            "change-dropped",
            "cancelled",
            "withdrawn",
            "received",
            "receipt-corrected");

    private static final Set<String> FOR_THE_GATE = Set.of("confirmed", "promise-moved", "change-agreed", "cancelled");

    /** One thing that happened. */
    public record Told(String orderId, String orderName, String supplierId, String supplierName, HistoryEntry entry) {}

    private final OrderStore store;
    private final BusinessClock clock;
    private final AtomicBoolean stale = new AtomicBoolean(true);
    private List<Told> known = List.of();

    OrderNewsFeed(OrderStore store, BusinessClock clock) {
        this.store = store;
        this.clock = clock;
    }

    @EventListener
    void on(Changed change) {
        if (change.topic().equals("orders")) {
            stale.set(true);
        }
    }

    /** What concerns this actor and somebody else did, the latest first. */
    public List<Told> of(Actor actor, int limit) {
        return lately().stream()
                .filter(told -> concerns(told, actor))
                .limit(limit)
                .toList();
    }

    static boolean concerns(Told told, Actor actor) {
        HistoryEntry entry = told.entry();
        if (actor.isOrActsFor(entry.actorId())) {
            return false;
        }
        if (actor.organisation() != null) {
            return told.supplierId().equals(actor.organisation())
                    && entry.forSupplier()
                    && FOR_SUPPLIERS.contains(entry.what());
        }
        return actor.purchases() && FOR_BUYERS.contains(entry.what())
                || actor.is(Role.GOODS_IN) && FOR_THE_GATE.contains(entry.what());
    }

    /** An entry of the same moment may be added after it was read, so that the last moment is read once more. */
    private synchronized List<Told> lately() {
        if (!stale.getAndSet(false)) {
            return known;
        }
        Instant oldest = clock.now().minus(KEPT);
        Instant from = known.isEmpty() ? oldest : known.getFirst().entry().at();
        Set<Told> more = new HashSet<>();
        for (PurchaseOrder order : store.toldSince(from, MOST_ORDERS)) {
            for (HistoryEntry entry : order.log().history()) {
                if (!entry.at().isBefore(from)) {
                    more.add(new Told(
                            order.id(),
                            order.name(),
                            order.head().supplierId(),
                            order.head().supplierName(),
                            entry));
                }
            }
        }
        known.stream().filter(told -> !told.entry().at().isBefore(oldest)).forEach(more::add);
        List<Told> all = new ArrayList<>(more);
        all.sort(Comparator.comparing((Told told) -> told.entry().at())
                .reversed()
                .thenComparing(Told::orderId)
                .thenComparing(told -> told.entry().key()));
        known = List.copyOf(all.subList(0, Math.min(MOST, all.size())));
        return known;
    }
}
