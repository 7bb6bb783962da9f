package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.OrderLetters;
import io.leadline.ordering.OrderOutcome;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.PurchaseOrder;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Adds the order to the supplier's record. */
@Component
record CloseOrder(OrderSteps steps, OrderOutcome outcome, OrderLetters letters, AwaitedNotices notices)
        implements JobHandler {

    @Override
    public String type() {
        return "ordering.closeOrder";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        PurchaseOrder order = steps.get(job.subject());
        // What came in of one that was withdrawn may have been corrected; nothing is learned from its rest.
        if (order.state() == OrderState.CLOSED) {
            outcome.learn(order);
        }
        letters.revokeLinks(order);
        notices.end(order);
        return Map.of();
    }
}
