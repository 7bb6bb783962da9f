package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.OrderVariables;
import io.leadline.ordering.PurchaseOrder;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Does what was held until it was approved; what was not approved is the buyer's to decide again. */
@Component
record ConcludeApproval(OrderSteps steps) implements JobHandler {

    @Override
    public String type() {
        return "ordering.concludeApproval";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        PurchaseOrder order = steps.concludeApproval(job.subject());
        return Map.of(
                OrderVariables.REVIEW,
                order.approvals().concluded(),
                OrderVariables.ROUND,
                order.talk().round(),
                OrderVariables.REVIEWING,
                order.reviewing());
    }
}
