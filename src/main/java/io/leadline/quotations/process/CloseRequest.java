package io.leadline.quotations.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Deadlines;
import io.leadline.ordering.OrderPolicy;
import io.leadline.ordering.PolicyBook;
import io.leadline.quotations.QuotationRequest;
import io.leadline.quotations.QuotationSteps;
import io.leadline.quotations.QuotationVariables;
import io.leadline.shared.BusinessClock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes no more quotations and starts the clock of those who decide, which the order policy of the first of the asked gives. */
@Component
record CloseRequest(QuotationSteps steps, PolicyBook policies, Deadlines deadlines, BusinessClock clock)
        implements JobHandler {

    @Override
    public String type() {
        return "quotations.closeRequest";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        QuotationVariables known = new QuotationVariables(job.variables());
        QuotationRequest request = steps.close(job.subject(), known.turn(), known.round());
        OrderPolicy policy =
                policies.inForce(request.suppliers().getFirst().supplierId()).policy();
        Instant remind = deadlines.ofCompany(clock.now(), policy.remindApproverAfter());
        Instant escalate = deadlines.ofCompany(clock.now(), policy.escalateApprovalAfter());
        return Map.of(
                QuotationVariables.TURN, request.turn(),
                QuotationVariables.REMIND_EVERY, deadlines.timer(remind).toString(),
                QuotationVariables.ESCALATE_AFTER, deadlines.timer(escalate).toString(),
                QuotationVariables.DECIDE_BY, escalate.toString());
    }
}
