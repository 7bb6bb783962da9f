package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.ApprovalFacts;
import io.leadline.ordering.Approvals;
import io.leadline.ordering.OrderOutcome;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.OrderVariables;
import io.leadline.ordering.PurchaseOrder;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the rules of approval look at, each time they are asked: the order as it is now, and who has approved that. */
@Component
record GatherApprovalFacts(OrderSteps steps, OrderOutcome outcome) implements JobHandler {

    @Override
    public String type() {
        return "ordering.gatherApprovalFacts";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        PurchaseOrder order = steps.get(job.subject());
        ApprovalFacts facts = outcome.facts(order);
        Approvals approvals = order.approvals();
        return Map.of(
                OrderVariables.TOTAL_VALUE,
                facts.totalValue(),
                OrderVariables.RATE_MISSING,
                facts.rateMissing(),
                OrderVariables.DEVIATION_PERCENT,
                facts.deviationPercent(),
                OrderVariables.NEW_SUPPLIER,
                facts.newSupplier(),
                OrderVariables.TOGETHER_VALUE,
                facts.together(),
                OrderVariables.MISSED_PERCENT,
                facts.missedPercent(),
                OrderVariables.SIGNED,
                approvals.signed(order.content()),
                OrderVariables.BUYERS_TURN,
                approvals.buyersTurn(),
                OrderVariables.MANAGERS_TURN,
                approvals.managersTurn());
    }
}
