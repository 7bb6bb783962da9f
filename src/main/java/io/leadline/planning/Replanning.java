package io.leadline.planning;

import io.leadline.identity.Actor;
import io.leadline.ordering.OrderChanged;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Sku;
import jakarta.annotation.PreDestroy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Plans an item again after something happened to one of its orders: a promise moved, goods came in, the supplier gave
 * up. It runs beside the change and never holds it up; an event that is lost is repaired by the next night's run.
 */
@Component
class Replanning {

    private static final Logger LOG = LoggerFactory.getLogger(Replanning.class);

    private final PlanningRuns runs;
    private final PurchaseOrders orders;
    private final BusinessClock clock;
    private final Set<Sku> waiting = ConcurrentHashMap.newKeySet();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("replanning").factory());

    Replanning(PlanningRuns runs, PurchaseOrders orders, BusinessClock clock) {
        this.runs = runs;
        this.orders = orders;
        this.clock = clock;
    }

    @EventListener
    void on(OrderChanged change) {
        boolean supplyMoved = switch (change.state()) {
            case CONFIRMED, PARTLY_RECEIVED, CLOSED -> true;
            // A rejected or cancelled order was a person's decision, not to be proposed again within seconds.
            case PROPOSED,
                    AWAITING_BUYER,
                    AWAITING_MANAGER,
                    APPROVED,
                    SENT,
                    IN_REVIEW,
                    IN_QUESTION,
                    REJECTED,
                    CANCELLED,
                    RE_SOURCED -> false;
        };
        if (supplyMoved) {
            worker.execute(() -> itemsOf(change.orderId()));
        }
    }

    private void itemsOf(String orderId) {
        orders.find(orderId, Actor.system())
                .ifPresent(order -> order.lines().stream()
                        .map(OrderLine::sku)
                        .distinct()
                        .filter(waiting::add)
                        .forEach(sku -> worker.execute(() -> plan(sku, orderId))));
    }

    private void plan(Sku sku, String orderId) {
        waiting.remove(sku);
        try {
            runs.replan(sku, orderId + "@" + clock.now().toEpochMilli());
        } catch (RuntimeException e) {
            LOG.warn("Item {} could not be planned again after {}", sku, orderId, e);
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
