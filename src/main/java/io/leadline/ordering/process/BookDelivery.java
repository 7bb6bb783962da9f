package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.OrderOutcome;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.OrderVariables;
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
        int delivery = new OrderVariables(job.variables()).delivery();
        outcome.book(steps.get(job.subject()), delivery);
        return Map.of(OrderVariables.DELIVERY, delivery + 1);
    }
}
