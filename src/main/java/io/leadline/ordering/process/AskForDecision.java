package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Deadlines;
import io.leadline.ordering.OrderPolicy;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.OrderVariables;
import io.leadline.shared.BusinessClock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Hands an answer or a delivery in question to the buyers, who have as long for it as for an approval. */
@Component
record AskForDecision(OrderSteps steps, Deadlines deadlines, BusinessClock clock) implements JobHandler {

    @Override
    public String type() {
        return "ordering.askForDecision";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        OrderPolicy policy = steps.policy(steps.get(job.subject()));
        Instant remind = deadlines.ofCompany(clock.now(), policy.remindApproverAfter());
        Instant escalate = deadlines.ofCompany(clock.now(), policy.escalateApprovalAfter());
        return Map.of(
                OrderVariables.REMIND_DECISION_AFTER, deadlines.timer(remind).toString(),
                OrderVariables.ESCALATE_DECISION_AFTER,
                        deadlines.timer(escalate).toString(),
                OrderVariables.DECIDE_BY, escalate.toString());
    }
}
