package io.leadline.ordering.process;

import io.leadline.engine.Engine;
import io.leadline.engine.Message;
import io.leadline.ordering.Announcements;
import io.leadline.ordering.OrderFacts;
import io.leadline.ordering.OrderVariables;
import io.leadline.ordering.PurchaseOrder;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Says to whoever misses notices from when on and until when they are to be missed. A step of the process says it, which is repeated
 * until the engine has it.
 */
@Component
class AwaitedNotices {

    private static final Duration KEPT = Duration.ofHours(1);

    private final Engine engine;
    private final Announcements announcements;

    AwaitedNotices(Engine engine, ObjectProvider<Announcements> announcements) {
        this.engine = engine;
        this.announcements = announcements.getIfAvailable(() -> Announcements.NONE);
    }

    /** @param asking tells one time that it is awaited from another, as after a correction */
    void begin(PurchaseOrder order, String asking) {
        say(order, OrderFacts.ORDER_AGREED, "agreed#" + asking, KEPT);
    }

    /** Something was counted, taken back or settled: what is missed may be another now. */
    void counted(PurchaseOrder order) {
        say(order, OrderFacts.PROMISE_MOVED, "counted#" + order.version(), KEPT);
    }

    /**
     * Only for who waits at this moment: who begins later finds out by itself that the order is over, and one that begins
     * after a correction is not to be ended by what was said before.
     */
    void end(PurchaseOrder order) {
        if (order.state().isFinal()) {
            say(order, OrderFacts.ORDER_OVER, "over#" + order.version(), Duration.ZERO);
        }
    }

    private void say(PurchaseOrder order, String fact, String id, Duration kept) {
        String supplier = order.head().supplierId();
        if (announcements.isToldBy(supplier)) {
            engine.publish(new Message(
                    fact,
                    order.id(),
                    order.id() + "#" + id,
                    kept,
                    Map.of(OrderVariables.SUBJECT, order.id(), OrderVariables.SUPPLIER_ID, supplier)));
        }
    }
}
