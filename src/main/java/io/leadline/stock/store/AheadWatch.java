package io.leadline.stock.store;

import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Looping;
import io.leadline.shared.Poll;
import io.leadline.stock.ComingChanged;
import io.leadline.stock.LatePreOrders;
import io.leadline.stock.ShelvesChanged;
import io.leadline.stock.store.MongoReservations.Expectation;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks when pre-orders will be there once what comes has changed, tells those for which it is another day, and their shelves,
 * which hold for the late ones what is free; and asks a buyer what is done about them. What was counted
 * in is no order's any more before it lies on the shelf, and looks for a moment as if it came to nobody: what is worse is told
 * only when it stays so.
 */
@Component
class AheadWatch implements Looping {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration STAYS_SO = Duration.ofSeconds(10);

    /** What no news tells: another instance's orders, lateness learned anew. */
    private static final Duration ALL_AGAIN = Duration.ofMinutes(10);

    private final MongoReservations reservations;
    private final LatePreOrders questions;
    private final BusinessClock clock;
    private final Duration staysSo;
    private final Set<LevelKey> changed = ConcurrentHashMap.newKeySet();
    /** By reservation the day on which it was said to be there, and since when. */
    private final Map<String, Suspicion> suspected = new HashMap<>();
    /** By reservation the shelves of those that are late, or may be. */
    private final Map<String, Set<LevelKey>> late = new ConcurrentHashMap<>();

    private final AtomicBoolean all = new AtomicBoolean(true);
    private final Poll poll = Poll.every(PAUSE, "pre-orders", this::look);
    private Set<LevelKey> asked = Set.of();
    private long lookedAtAll;
    private @Nullable LocalDate day;

    private record Suspicion(Optional<LocalDate> day, long since) {}

    @Autowired
    AheadWatch(MongoReservations reservations, LatePreOrders questions, BusinessClock clock) {
        this(reservations, questions, clock, STAYS_SO);
    }

    AheadWatch(MongoReservations reservations, LatePreOrders questions, BusinessClock clock, Duration staysSo) {
        this.reservations = reservations;
        this.questions = questions;
        this.clock = clock;
        this.staysSo = staysSo;
    }

    @Override
    public Poll poll() {
        return poll;
    }

    @EventListener
    void on(ComingChanged news) {
        changed.addAll(keys(news.shelves()));
        poll.wake();
    }

    /** What lies on a shelf says when pre-orders are there only where something was not as it was promised. */
    @EventListener
    void on(ShelvesChanged news) {
        if (!late.isEmpty()) {
            keys(news.shelves()).stream()
                    .filter(shelf -> late.values().stream().anyMatch(shelves -> shelves.contains(shelf)))
                    .forEach(changed::add);
        }
    }

    /** Held up, or no more. */
    @EventListener
    void on(Changed news) {
        if (news.topic().equals("disruptions")) {
            all.set(true);
            poll.wake();
        }
    }

    private static Set<LevelKey> keys(Collection<ShelvesChanged.Shelf> shelves) {
        return shelves.stream()
                .map(shelf -> new LevelKey(shelf.location(), shelf.sku()))
                .collect(Collectors.toSet());
    }

    /** In one thread at a time. */
    void look() {
        long now = System.nanoTime();
        LocalDate today = clock.today();
        if (!today.equals(day) || now - lookedAtAll > ALL_AGAIN.toNanos()) {
            all.set(true);
        }
        Set<LevelKey> shelves = new HashSet<>(changed);
        changed.removeAll(shelves);
        boolean every = all.getAndSet(false);
        if (!every && shelves.isEmpty() && suspected.isEmpty()) {
            return;
        }
        try {
            if (every) {
                reservations.serveDue();
            }
            suspected.keySet().forEach(id -> shelves.addAll(late.getOrDefault(id, Set.of())));
            List<Expectation> some = every ? reservations.expectations() : reservations.expectations(shelves);
            look(some, shelves, every, now);
        } catch (RuntimeException notNow) {
            changed.addAll(shelves);
            all.compareAndSet(false, every);
            throw notNow;
        }
        if (every) {
            day = today;
            lookedAtAll = now;
        }
    }

    private void look(List<Expectation> some, Set<LevelKey> shelves, boolean every, long now) {
        Set<String> open = some.stream().map(one -> one.preOrder().id()).collect(Collectors.toSet());
        // What was suspected is always looked at again; of the others these are all of their shelves.
        suspected.keySet().retainAll(open);
        late.entrySet().removeIf(one -> !open.contains(one.getKey()) && (every || shelves.containsAll(one.getValue())));
        Set<LevelKey> asking = new HashSet<>();
        Set<LevelKey> waiting = new HashSet<>();
        for (Expectation one : some) {
            String id = one.preOrder().id();
            if (one.isNews() || one.isLate()) {
                late.put(id, one.shelves());
            } else {
                late.remove(id);
            }
            if (one.isNews() && since(id, one, now) > now - staysSo.toNanos()) {
                waiting.addAll(one.shelves());
                continue;
            }
            if (one.isNews()) {
                reservations.expect(id, one.day());
            }
            reservations.serve(one);
            suspected.remove(id);
            asking.addAll(one.lateShelves());
        }
        ask(asking, shelves, waiting, every);
    }

    /** A shelf of which something is late is a question; it is none any more once nothing of it is. */
    private void ask(Set<LevelKey> asking, Set<LevelKey> looked, Set<LevelKey> waiting, boolean every) {
        if (every) {
            asked = keys(questions.open());
        }
        Set<LevelKey> settled = new HashSet<>(asked);
        settled.removeIf(
                shelf -> asking.contains(shelf) || waiting.contains(shelf) || !every && !looked.contains(shelf));
        if (!settled.isEmpty() || !asked.containsAll(asking)) {
            questions.say(shelves(asking), shelves(settled));
            asked = keys(questions.open());
        }
    }

    private static Set<ShelvesChanged.Shelf> shelves(Set<LevelKey> keys) {
        return keys.stream()
                .map(key -> new ShelvesChanged.Shelf(key.location(), key.sku()))
                .collect(Collectors.toSet());
    }

    private long since(String id, Expectation one, long now) {
        Suspicion before = suspected.get(id);
        if (before == null || !before.day().equals(one.day())) {
            suspected.put(id, new Suspicion(one.day(), now));
            return now;
        }
        return before.since();
    }
}
