package io.leadline.ordering;

import io.leadline.shared.Changed;
import io.leadline.shared.Conflicts;
import io.leadline.shared.LogFields;
import io.leadline.shared.Sku;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Changes stored orders one guarded write at a time, and says so. */
@Component
class Orders {

    private static final Logger log = LoggerFactory.getLogger(Orders.class);

    private final OrderStore store;
    private final ApplicationEventPublisher events;

    Orders(OrderStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /**
     * Applies a change to the order as it is stored now, again if somebody was faster.
     *
     * @param change without side effects; what it returns as done is stored
     */
    OrderResult change(String orderId, Function<PurchaseOrder, OrderResult> change) {
        return Conflicts.retry("Order " + orderId, () -> changed(orderId, change));
    }

    /** @return empty if somebody was faster */
    private Optional<OrderResult> changed(String orderId, Function<PurchaseOrder, OrderResult> change) {
        Optional<PurchaseOrder> order = store.find(orderId, null);
        if (order.isEmpty()) {
            return Optional.of(OrderResult.refused(Refusal.UNKNOWN_ORDER));
        }
        OrderResult result = change.apply(order.get());
        if (!(result instanceof OrderResult.Done(PurchaseOrder changed))) {
            return Optional.of(result);
        }
        if (!store.save(changed)) {
            return Optional.empty();
        }
        PurchaseOrder saved = store.find(orderId, null).orElse(changed);
        if (saved.state() != order.get().state()) {
            log(saved);
        }
        announce(saved);
        return Optional.of(new OrderResult.Done(saved));
    }

    private static void log(PurchaseOrder order) {
        try (var about = LogFields.with(LogFields.SUBJECT, order.id())) {
            log.info("Order {} is {}", order.id(), order.state());
        }
    }

    /**
     * What a person is told of an order that was proposed in their name.
     *
     * @param taken of items that another open proposal has, each with its order
     */
    OrderResult told(Proposed proposed, Function<Map<Sku, String>, OrderResult> taken) {
        return switch (proposed) {
            case Proposed.Created(PurchaseOrder order, var left) -> {
                announce(order);
                yield new OrderResult.Done(order);
            }
            case Proposed.Repeated(String orderId) ->
                store.find(orderId, null)
                        .<OrderResult>map(OrderResult.Repeated::new)
                        .orElseGet(() -> OrderResult.refused(Refusal.UNKNOWN_ORDER));
            case Proposed.AllTaken(Map<Sku, String> by) -> taken.apply(by);
            case Proposed.Unknown(String what) -> OrderResult.refused(Refusal.ITEM_UNKNOWN);
        };
    }

    void announce(PurchaseOrder order) {
        events.publishEvent(OrderChanged.of(order));
        events.publishEvent(new Changed("order:" + order.id()));
        events.publishEvent(new Changed("orders"));
    }
}
