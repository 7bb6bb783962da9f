package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.OrderVariables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Nobody has to look at the order. */
@Component
record ApproveByRule(OrderSteps steps) implements JobHandler {

    @Override
    public String type() {
        return "ordering.approveByRule";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        steps.approveByRule(job.subject());
        return Map.of(OrderVariables.DECISION, "approved");
    }
}
