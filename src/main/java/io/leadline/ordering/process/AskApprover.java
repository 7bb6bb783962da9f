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

/** Hands the order to a buyer or a manager; the company's clock starts. */
@Component
record AskApprover(OrderSteps steps, Deadlines deadlines, BusinessClock clock) implements JobHandler {

    @Override
    public String type() {
        return "ordering.askApprover";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        OrderVariables variables = new OrderVariables(job.variables());
        Role role = Approver.of(job);
        PurchaseOrder order = steps.askToApprove(
                job.subject(),
                role == Role.MANAGER ? variables.managersTurn() : 1,
                AskedByRules.of(variables, role, steps));
        OrderPolicy policy = steps.policy(order);
        Instant remind = deadlines.ofCompany(clock.now(), policy.remindApproverAfter());
        Instant escalate = deadlines.ofCompany(clock.now(), policy.escalateApprovalAfter());
        return Map.of(
                OrderVariables.REMIND_APPROVER_AFTER, deadlines.timer(remind).toString(),
                OrderVariables.ESCALATE_APPROVAL_AFTER,
                        deadlines.timer(escalate).toString(),
                OrderVariables.APPROVE_BY, escalate.toString());
    }
}
