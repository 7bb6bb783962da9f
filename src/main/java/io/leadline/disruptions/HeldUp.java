package io.leadline.disruptions;

import io.leadline.ordering.Announcements;
import io.leadline.ordering.Hindrances;
import io.leadline.ordering.OpenSupply;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.Changed;
import io.leadline.shared.Sku;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What open disruptions do to what is expected, for all who reckon with it: late lines and escalations, the projected stock,
 * plans and other suppliers. Asked for each open line, so that who is meant is looked up once and kept.
 */
@Component
class HeldUp implements Hindrances {

    /** More at a time nobody would find their way in. */
    static final int MOST = 50;

    /** What another instance has declared counts this much later. */
    private static final long FRESH_NANOS = Duration.ofSeconds(30).toNanos();

    private static final Set<String> TOPICS = Set.of(Disruptions.TOPIC, "suppliers", "items");

    private final DisruptionStore store;
    private final Reaches reaches;
    private final Announcements announced;
    private volatile @Nullable Known known;

    HeldUp(DisruptionStore store, Reaches reaches, ObjectProvider<Announcements> announced) {
        this.store = store;
        this.reaches = reaches;
        this.announced = announced.getIfAvailable(() -> Announcements.NONE);
    }

    /** One disruption, and whom it is about. */
    record Active(Disruption disruption, Reach reach) {

        LocalDate later(String supplierId, Sku sku, LocalDate day, @Nullable Instant saidAt) {
            // Who says a day after that knows what it is worth.
            boolean knew = saidAt != null && saidAt.isAfter(disruption.declaredAt());
            return knew || !reach.has(supplierId, sku)
                    ? day
                    : disruption.severity().later(disruption.days(), day);
        }
    }

    private record Known(List<Active> active, long atNanos) {}

    @Override
    public LocalDate expected(String supplierId, Sku sku, LocalDate day, @Nullable Instant saidAt) {
        return later(active(), supplierId, sku, day, saidAt);
    }

    /** What has left its supplier as a whole is held up by what closes its way, and by nothing behind it. */
    @Override
    public LocalDate expected(PurchaseOrder order, OrderLine line, LocalDate day) {
        LocalDate later = Hindrances.super.expected(order, line, day);
        return later.equals(day) || !announced.hasLeft(order, line)
                ? later
                : later(onTheWay(), order.head().supplierId(), line.sku(), day, Hindrances.saidAt(line));
    }

    @Override
    public OpenSupply of(OpenSupply supply) {
        OpenSupply later = Hindrances.super.of(supply);
        LocalDate day = supply.expectedDate();
        // Asked only of what would be held up: that is little of all that is open.
        if (later.expectedDate().equals(day)
                || announced.left(supply.orderId(), supply.sku()).compareTo(supply.open()) < 0) {
            return later;
        }
        return supply.on(later(onTheWay(), supply.supplierId(), supply.sku(), day, null));
    }

    private List<Active> onTheWay() {
        return active().stream()
                .filter(one -> one.disruption().scope().kind().isOnTheWay())
                .toList();
    }

    private static LocalDate later(
            List<Active> active, String supplierId, Sku sku, LocalDate day, @Nullable Instant saidAt) {
        LocalDate later = day;
        for (Active one : active) {
            later = one.later(supplierId, sku, later, saidAt);
        }
        return later;
    }

    @EventListener
    void on(Changed change) {
        if (TOPICS.contains(change.topic())) {
            known = null;
        }
    }

    private List<Active> active() {
        Known now = known;
        if (now == null || System.nanoTime() - now.atNanos() > FRESH_NANOS) {
            now = new Known(
                    store.open(MOST).stream()
                            .map(one -> new Active(one, reaches.of(one.scope())))
                            .toList(),
                    System.nanoTime());
            known = now;
        }
        return now.active();
    }
}
