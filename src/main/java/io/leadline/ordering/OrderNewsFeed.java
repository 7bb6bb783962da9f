package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * What happened to orders lately, each to whom it concerns: buyers hear of what suppliers and the gate do, suppliers of what
 * the company does, and both of what is written. Read once for the company and once for each supplier, whoever of them asks,
 * and again only what was added: nobody's news is crowded out by others'.
 */
@Service
public class OrderNewsFeed {

    /** Older is no news to anybody. */
    static final Duration KEPT = Duration.ofDays(14);

    /** So long before the last reading is read once more. */
    private static final Duration AGAIN = Duration.ofMinutes(10);

    /** What another instance has changed is told to nobody here. */
    private static final long KNOWN_NANOS = TimeUnit.MINUTES.toNanos(1);

    private static final int MOST_ORDERS = 300;
    private static final int MOST = 1_000;
    private static final int MOST_OF_A_SUPPLIER = 100;
    private static final int MOST_SIDES = 200;

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

    private static final Set<String> FOR_MANAGERS =
            Set.of("manager-asked", "approval-escalated", "review-escalated", "settlement-escalated");

    private static final Set<String> FOR_ANYBODY = Stream.of(FOR_BUYERS, FOR_SUPPLIERS, FOR_THE_GATE, FOR_MANAGERS)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    /**
     * One thing that happened.
     *
     * @param entry of the order's history; null where somebody wrote
     * @param words of who wrote; empty otherwise
     */
    public record Told(
            Instant at,
            String actorId,
            String actorName,
            String orderId,
            String orderName,
            String supplierId,
            String supplierName,
            @Nullable HistoryEntry entry,
            String words) {

        private Told(PurchaseOrder order, HistoryEntry entry) {
            this(order, entry.at(), entry.actorId(), entry.actorName(), entry, "");
        }

        private Told(PurchaseOrder order, Comment comment) {
            this(order, comment.at(), comment.actorId(), comment.actorName(), null, comment.text());
        }

        private Told(
                PurchaseOrder order,
                Instant at,
                String actorId,
                String actorName,
                @Nullable HistoryEntry entry,
                String words) {
            this(
                    at,
                    actorId,
                    actorName,
                    order.id(),
                    order.name(),
                    order.head().supplierId(),
                    order.head().supplierName(),
                    entry,
                    words);
        }

        /** What was done; empty where somebody wrote. */
        String what() {
            return entry == null ? "" : entry.what();
        }
    }

    /** What one side knows, as of so many changes and a time of the company's clock. */
    private record Known(long changes, long readNanos, Instant readAt, List<Told> told) {}

    private final OrderStore store;
    private final BusinessClock clock;
    private final AtomicLong changes = new AtomicLong();

    /** By supplier; the company's own under the empty name. The one that was looked at longest ago makes room. */
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_SIDES;
        }
    };

    OrderNewsFeed(OrderStore store, BusinessClock clock) {
        this.store = store;
        this.clock = clock;
    }

    @EventListener
    void on(Changed change) {
        if (change.topic().equals("orders")) {
            changes.incrementAndGet();
        }
    }

    /** What concerns this actor and somebody else did, the latest first. */
    public List<Told> of(Actor actor, int limit) {
        String supplier = actor.organisation();
        if (supplier == null ? !actor.purchases() && !actor.is(Role.GOODS_IN) : !actor.is(Role.SUPPLIER)) {
            return List.of();
        }
        return lately(supplier).stream()
                .filter(told -> concerns(told, actor))
                .limit(limit)
                .toList();
    }

    static boolean concerns(Told told, Actor actor) {
        if (actor.isOrActsFor(told.actorId())) {
            return false;
        }
        HistoryEntry entry = told.entry();
        String supplier = actor.organisation();
        if (supplier != null) {
            boolean readable = entry == null || entry.forSupplier() && FOR_SUPPLIERS.contains(entry.what());
            return told.supplierId().equals(supplier) && readable;
        }
        boolean bought = actor.purchases() && (entry == null || FOR_BUYERS.contains(entry.what()));
        boolean managed = actor.isAny(Role.MANAGER, Role.HEAD_OF_PURCHASING) && FOR_MANAGERS.contains(told.what());
        boolean counted = actor.is(Role.GOODS_IN)
                && entry != null
                && FOR_THE_GATE.contains(entry.what())
                && !OrderLog.namesMoney(entry);
        return bought || managed || counted;
    }

    /** What was saved a while after its moment, by another instance for example, is found when it is read again. */
    private synchronized List<Told> lately(@Nullable String supplier) {
        String side = supplier == null ? "" : supplier;
        long now = changes.get();
        Known before = known.get(side);
        long nanos = System.nanoTime();
        if (before != null && before.changes() == now && nanos - before.readNanos() < KNOWN_NANOS) {
            return before.told();
        }
        Instant readAt = clock.now();
        Instant oldest = readAt.minus(KEPT);
        List<Told> earlier = before == null ? List.of() : before.told();
        // Not since the last news: most of what is written of orders is none, and all of it would be read each time.
        Instant from = before == null || before.readAt().isAfter(readAt)
                ? oldest
                : later(oldest, before.readAt().minus(AGAIN));
        List<Told> told = Stream.concat(
                        store.toldSince(from, supplier, MOST_ORDERS).stream().flatMap(order -> since(from, order)),
                        earlier.stream().filter(one -> !one.at().isBefore(oldest)))
                .distinct()
                .sorted(Comparator.comparing(Told::at)
                        .reversed()
                        .thenComparing(Told::orderId)
                        .thenComparing(Told::what))
                .limit(supplier == null ? MOST : MOST_OF_A_SUPPLIER)
                .toList();
        known.put(side, new Known(now, nanos, readAt, told));
        return told;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Stream<Told> since(Instant from, PurchaseOrder order) {
        return Stream.concat(
                        order.log().history().stream()
                                .filter(entry -> FOR_ANYBODY.contains(entry.what()))
                                .map(entry -> new Told(order, entry)),
                        order.log().comments().stream().map(comment -> new Told(order, comment)))
                .filter(told -> !told.at().isBefore(from));
    }
}
