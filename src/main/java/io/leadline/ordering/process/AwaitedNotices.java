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
        say(order, OrderFacts.ORDER_AGREED, "agreed#" + asking);
    }

    void end(PurchaseOrder order) {
        say(order, OrderFacts.ORDER_OVER, "over#" + order.version());
    }

    private void say(PurchaseOrder order, String fact, String id) {
        String supplier = order.head().supplierId();
        if (announcements.isToldBy(supplier)) {
            engine.publish(new Message(
                    fact,
                    order.id(),
                    order.id() + "#" + id,
                    KEPT,
                    Map.of(OrderVariables.SUBJECT, order.id(), OrderVariables.SUPPLIER_ID, supplier)));
        }
    }
}
