package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Deadlines;
import io.leadline.ordering.OrderFacts;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.OrderVariables;
import io.leadline.ordering.PurchaseOrder;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says whether everything is in, a part, or something is wrong with it. */
@Component
record CompareDelivery(OrderSteps steps, Deadlines deadlines, AwaitedNotices notices) implements JobHandler {

    @Override
    public String type() {
        return "ordering.compareDelivery";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        PurchaseOrder order = steps.get(job.subject());
        // More may have been counted while the engine was away: each delivery goes through its own task and is booked.
        boolean moreCounted = order.talk().delivery() > new OrderVariables(job.variables()).delivery();
        String receipt = moreCounted
                ? "rest-open"
                : switch (order.state()) {
                    case IN_QUESTION -> "in-question";
                    case DELIVERY_IN_APPROVAL -> OrderFacts.TO_APPROVE;
                    case CONFIRMED, PARTLY_RECEIVED -> "rest-open";
                    default -> "complete";
                };
        if (order.state().isTracked()) {
            notices.counted(order);
        }
        return Map.of(
                OrderVariables.RECEIPT,
                receipt,
                OrderVariables.SETTLING,
                order.settling(),
                OrderVariables.EXPECTED_AT,
                deadlines.endOf(order.expectedDate()).toString());
    }
}
