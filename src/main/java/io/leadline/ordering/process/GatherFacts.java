package io.leadline.ordering.process;

import io.leadline.engine.BpmnError;
import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.ApprovalFacts;
import io.leadline.ordering.OrderFacts;
import io.leadline.ordering.OrderOutcome;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.OrderVariables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the rules of approval look at. */
@Component
record GatherFacts(OrderSteps steps, OrderOutcome outcome) implements JobHandler {

    @Override
    public String type() {
        return "ordering.gatherFacts";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        var order = steps.get(job.subject());
        if (order.state() != OrderState.PROPOSED) {
            // A start that was told twice, long after the engine forgot the first; the order goes its way already.
            throw new BpmnError(OrderFacts.ORDER_KNOWN, order.id() + " is " + order.state());
        }
        ApprovalFacts facts = outcome.facts(order);
        return Map.of(
                OrderVariables.SUPPLIER_ID,
                order.head().supplierId(),
                OrderVariables.TOTAL_VALUE,
                facts.totalValue(),
                OrderVariables.RATE_MISSING,
                facts.rateMissing(),
                OrderVariables.DEVIATION_PERCENT,
                facts.deviationPercent(),
                OrderVariables.NEW_SUPPLIER,
                facts.newSupplier());
    }
}
