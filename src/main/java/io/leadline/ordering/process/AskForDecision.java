package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.identity.Role;
import io.leadline.ordering.Deadlines;
import io.leadline.ordering.OrderPolicy;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.OrderVariables;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.BusinessClock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Hands what is to be decided to the buyers; the company's clock starts. Everything waits as long as an approval does, a
 * mail that came back as long as was said when it did.
 */
@Component
record AskForDecision(OrderSteps steps, Deadlines deadlines, BusinessClock clock) implements JobHandler {

    @Override
    public String type() {
        return "ordering.askForDecision";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        OrderVariables variables = new OrderVariables(job.variables());
        BuyerDecision decision = BuyerDecision.of(variables);
        PurchaseOrder order = decision == BuyerDecision.APPROVE
                ? steps.askToApprove(job.subject(), variables.occasion(), AskedByRules.of(variables, Role.BUYER, steps))
                : steps.get(job.subject());
        OrderPolicy policy = steps.policy(order);
        Instant remind = deadlines.ofCompany(clock.now(), policy.remindApproverAfter());
        Instant escalate = decision == BuyerDecision.BOUNCE
                ? variables.reachBy()
                : deadlines.ofCompany(clock.now(), policy.escalateApprovalAfter());
        return Map.of(
                OrderVariables.REMIND_DECISION_AFTER, deadlines.timer(remind).toString(),
                OrderVariables.ESCALATE_DECISION_AFTER,
                        deadlines.timer(escalate).toString(),
                OrderVariables.DECIDE_BY, escalate.toString());
    }
}
