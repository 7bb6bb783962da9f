package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.OrderOutcome;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.OrderVariables;
import io.leadline.ordering.PurchaseOrder;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts what came in into the stock ledger; the next delivery is awaited from then on. */
@Component
record BookDelivery(OrderSteps steps, OrderOutcome outcome) implements JobHandler {

    @Override
    public String type() {
        return "ordering.bookDelivery";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        PurchaseOrder order = steps.get(job.subject());
        OrderVariables variables = new OrderVariables(job.variables());
        int delivery = variables.delivery();
        // What was counted since a correction may have been told to the process that had not ended yet.
        int next = variables.corrected() ? Math.max(order.talk().delivery(), delivery + 1) : delivery + 1;
        for (int counted = delivery; counted < next; counted++) {
            outcome.book(order, counted);
        }
        return Map.of(OrderVariables.DELIVERY, next);
    }
}
