package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.OrderOutcome;
import io.leadline.ordering.OrderSteps;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts what came in into the stock ledger. */
@Component
record BookDelivery(OrderSteps steps, OrderOutcome outcome) implements JobHandler {

    @Override
    public String type() {
        return "ordering.bookDelivery";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        outcome.book(steps.get(job.subject()), Integer.parseInt(job.text("delivery")));
        return Map.of();
    }
}
