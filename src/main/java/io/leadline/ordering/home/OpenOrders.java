package io.leadline.ordering.home;

import io.leadline.ordering.OrderStore;
import io.leadline.shared.Changed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * All orders that are not at their end, in short and in memory. What has another version than the one that is known is
 * read again, whichever instance changed it, and nothing else is.
 */
@Component
class OpenOrders {

    static final String TOPIC = "orders";

    private static final int AT_ONCE = 500;

    /** What another instance has changed is told to nobody here; sooner than figures are reckoned again without a reason. */
    private static final long LONGEST_NANOS = Duration.ofSeconds(30).toNanos();

    private final OrderStore store;
    private final AtomicLong changes = new AtomicLong();
    private Map<String, OpenOrder> known = Map.of();
    private long readAtNanos;
    private long readChanges = -1;

    OpenOrders(OrderStore store) {
        this.store = store;
    }

    /** First, because whoever else hears of it may ask at once. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(Changed change) {
        if (change.topic().equals(TOPIC)) {
            changes.incrementAndGet();
        }
    }

    /** Several figures are made of the same orders, one after the other: these are looked for once. */
    synchronized Collection<OpenOrder> now() {
        long until = changes.get();
        if (until != readChanges || System.nanoTime() - readAtNanos > LONGEST_NANOS) {
            long began = System.nanoTime();
            known = read();
            readAtNanos = began;
            readChanges = until;
        }
        return known.values();
    }

    private Map<String, OpenOrder> read() {
        Map<String, OpenOrder> next = new HashMap<>();
        List<String> changed = new ArrayList<>();
        store.openVersions().forEach((id, version) -> {
            OpenOrder before = known.get(id);
            if (before != null && before.version() == version) {
                next.put(id, before);
            } else {
                changed.add(id);
            }
        });
        for (int from = 0; from < changed.size(); from += AT_ONCE) {
            store.findAll(changed.subList(from, Math.min(changed.size(), from + AT_ONCE))).stream()
                    .filter(order -> !order.state().isFinal())
                    .map(OpenOrder::of)
                    .forEach(order -> next.put(order.id(), order));
        }
        return next;
    }
}
