package io.leadline.tracking;

import io.leadline.engine.Engine;
import io.leadline.engine.EngineUnavailable;
import io.leadline.engine.Message;
import io.leadline.identity.Actor;
import io.leadline.ordering.OpenSupply;
import io.leadline.ordering.OrderChanged;
import io.leadline.ordering.OrderFacts;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.Looping;
import io.leadline.shared.Poll;
import io.leadline.shared.Sku;
import io.leadline.stock.ShelvesChanged;
import io.leadline.storage.StoreAway;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks anew at open orders as soon as something happened to what they are for: goods were sold, received, counted, moved or reserved,
 * another demand is expected, another order for the same shelf moved. What an order's process does not know of is told to it, and it
 * decides. Of a shelf that many move at once each order is looked at once.
 *
 * <p>It runs beside what it hears, in slices with a pause as long as each: reading what is open is part of a slice, and while orders
 * wait only a little of what was heard is read in each. What a crash keeps from it is found at the next start, by a look at all that
 * is open.
 */
@Component
public class RiskWatch implements Looping {

    private static final Logger LOG = LoggerFactory.getLogger(RiskWatch.class);

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration REST = Duration.ofMillis(400);
    private static final Duration SLICE = Duration.ofMillis(400);
    /** An order that was agreed just now is on its way to where it waits for the goods. */
    private static final Duration KEPT = Duration.ofMinutes(1);
    /** For more items than these one look at all that is open costs less. */
    private static final int MOST_LOOKS = 50;
    /** Items that one customer's order takes from shelves. */
    private static final int FEW = 10;

    private final DelayWatch watch;
    private final PurchaseOrders orders;
    private final Engine engine;
    /** Told with few others, as a sale is. */
    private final Set<ShelvesChanged.Shelf> moved = ConcurrentHashMap.newKeySet();
    /** Told with many others, as by a file. */
    private final Set<ShelvesChanged.Shelf> imported = ConcurrentHashMap.newKeySet();

    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final LooksDue due = new LooksDue();
    /** Could not be looked at when it was tried last. */
    private final Set<String> failing = new HashSet<>();
    /** Those of them since the last that could: of one it may be the order, of several it is something else. */
    private final Set<String> failingInARow = new HashSet<>();
    /** Open at the start; looked at once enough is known to say what threatens them. */
    private Set<String> first = Set.of();

    private boolean begun;
    private long looks;
    private volatile boolean whenAsked;
    private final Poll poll = Poll.onNews(() -> PAUSE, REST, "risks", this::slice);

    RiskWatch(DelayWatch watch, PurchaseOrders orders, Engine engine) {
        this.watch = watch;
        this.orders = orders;
        this.engine = engine;
    }

    @Override
    public Poll poll() {
        return poll;
    }

    @EventListener
    void on(ShelvesChanged news) {
        hear(news.shelves());
    }

    @EventListener
    void on(NeedsMoved news) {
        hear(news.shelves());
    }

    private void hear(Set<ShelvesChanged.Shelf> shelves) {
        if ((shelves.size() > FEW ? imported : moved).addAll(shelves)) {
            poll.wake();
        }
    }

    /** Its own process knows of it; others for the same shelves do not. */
    @EventListener
    void on(OrderChanged news) {
        if (news.released() && changed.add(news.orderId())) {
            poll.wake();
        }
    }

    /**
     * From now on only {@link #settle} looks: whoever lets things happen at one moment wants all of them looked at together, and
     * not as far as a machine came.
     */
    public void whenAsked() {
        whenAsked = true;
    }

    /**
     * Looks at all that was heard so far, as far as the engine takes it.
     *
     * @return whether there was anything
     */
    public synchronized boolean settle() {
        long before = looks;
        boolean more = true;
        while (more) {
            more = look();
        }
        return looks != before;
    }

    private void slice() {
        if (!whenAsked && look()) {
            poll.wake();
        }
    }

    /** @return whether there is more to look at now */
    private synchronized boolean look() {
        long until = System.nanoTime() + SLICE.toNanos();
        begin();
        gather();
        do {
            Optional<String> next = due.next();
            if (next.isEmpty()) {
                return !changed.isEmpty() || !moved.isEmpty() || !imported.isEmpty();
            }
            if (!looked(next.get())) {
                return false;
            }
        } while (System.nanoTime() < until);
        return true;
    }

    private void begin() {
        if (!begun) {
            try (Stream<OpenSupply> open = orders.allOpenSupply()) {
                first = open.filter(supply -> !supply.proposed())
                        .map(OpenSupply::orderId)
                        .collect(Collectors.toCollection(TreeSet::new));
            }
            begun = true;
        }
        if (!first.isEmpty() && watch.foresees()) {
            due.addBehind(first);
            first = Set.of();
        }
    }

    /** All of it where no order waits; while some do, no more than is read at no great cost, so that a sale still goes before them. */
    private void gather() {
        boolean wait = !due.isEmpty();
        Set<String> told = some(changed, wait ? FEW : Integer.MAX_VALUE);
        changed.removeAll(told);
        try {
            gather(moved, wait ? FEW : Integer.MAX_VALUE, shelves -> due.add(affected(shelves, told)));
            if (!wait) {
                gather(imported, Integer.MAX_VALUE, shelves -> due.addBehind(affected(shelves, Set.of())));
            }
        } catch (RuntimeException notNow) {
            changed.addAll(told);
            throw notNow;
        }
    }

    /** What is told while it is read is read again. */
    private static void gather(Set<ShelvesChanged.Shelf> news, int most, Consumer<Set<ShelvesChanged.Shelf>> read) {
        Set<ShelvesChanged.Shelf> shelves = some(news, most);
        news.removeAll(shelves);
        try {
            read.accept(shelves);
        } catch (RuntimeException notNow) {
            news.addAll(shelves);
            throw notNow;
        }
    }

    private static <T> Set<T> some(Set<T> all, int most) {
        return all.stream().limit(most).collect(Collectors.toUnmodifiableSet());
    }

    /** Orders of which something is to come to the shelves, or to those of another order that was changed. */
    private Set<String> affected(Set<ShelvesChanged.Shelf> shelves, Set<String> told) {
        Map<ShelvesChanged.Shelf, Set<String>> by = new HashMap<>();
        shelves.forEach(
                shelf -> by.computeIfAbsent(shelf, one -> new HashSet<>()).add(""));
        told.forEach(id -> orders.find(id, Actor.system())
                .ifPresent(order -> order.lines()
                        .forEach(line -> by.computeIfAbsent(
                                        new ShelvesChanged.Shelf(order.head().locationId(), line.sku()),
                                        one -> new HashSet<>())
                                .add(id))));
        // In the same order each time, however sets are laid out.
        Set<String> affected = new TreeSet<>();
        try (Stream<OpenSupply> open = open(by.keySet())) {
            open.filter(supply -> !supply.proposed())
                    .filter(supply ->
                            by
                                    .getOrDefault(new ShelvesChanged.Shelf(supply.locationId(), supply.sku()), Set.of())
                                    .stream()
                                    .anyMatch(who -> !who.equals(supply.orderId())))
                    .forEach(supply -> affected.add(supply.orderId()));
        }
        return affected;
    }

    private Stream<OpenSupply> open(Set<ShelvesChanged.Shelf> shelves) {
        Map<Sku, List<String>> places = shelves.stream()
                .collect(Collectors.groupingBy(
                        ShelvesChanged.Shelf::sku,
                        Collectors.mapping(ShelvesChanged.Shelf::location, Collectors.toList())));
        return places.size() > MOST_LOOKS
                ? orders.allOpenSupply()
                : places.entrySet().stream()
                        .flatMap(item -> orders.openSupply(item.getKey(), item.getValue()).stream());
    }

    /** @return whether to go on: not while nobody can be told, or nothing can be looked at */
    private boolean looked(String orderId) {
        try {
            OptionalInt needed = watch.newlyLate(orderId);
            if (needed.isPresent()) {
                // Each escalation is asked for once as long as the engine keeps the word; the next has another number.
                engine.publish(new Message(
                        OrderFacts.PROMISE_MOVED, orderId, orderId + "#risk#" + needed.getAsInt(), KEPT, Map.of()));
            }
            looks++;
            failing.remove(orderId);
            failingInARow.clear();
            return true;
        } catch (EngineUnavailable later) {
            looks++;
            due.addBehind(List.of(orderId));
            return false;
        } catch (RuntimeException e) {
            failingInARow.add(orderId);
            if (StoreAway.isBehind(e) || failingInARow.size() > 1) {
                LOG.debug("What threatens order {} is looked at later", orderId, e);
                due.addBehind(List.of(orderId));
                return false;
            }
            // Once more behind the others; what fails again is looked at with the next news of it.
            if (failing.add(orderId)) {
                LOG.warn("What threatens order {} could not be looked at", orderId, e);
                due.addBehind(List.of(orderId));
            }
            return true;
        }
    }
}
