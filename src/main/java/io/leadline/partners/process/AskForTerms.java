package io.leadline.partners.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Deadlines;
import io.leadline.ordering.OrderPolicy;
import io.leadline.ordering.PolicyBook;
import io.leadline.partners.TermsChange;
import io.leadline.partners.TermsChanges;
import io.leadline.partners.TermsVariables;
import io.leadline.shared.BusinessClock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Starts the buyers' clock: how long they have is what the supplier's order policy says of decisions. */
@Component
record AskForTerms(TermsChanges changes, PolicyBook policies, Deadlines deadlines, BusinessClock clock)
        implements JobHandler {

    @Override
    public String type() {
        return "partners.askForTerms";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        TermsChange change = changes.get(job.subject());
        OrderPolicy policy = policies.inForce(change.supplierId()).policy();
        Instant remind = deadlines.ofCompany(clock.now(), policy.remindApproverAfter());
        Instant escalate = deadlines.ofCompany(clock.now(), policy.escalateApprovalAfter());
        return Map.of(
                TermsVariables.REMIND_EVERY, deadlines.timer(remind).toString(),
                TermsVariables.ESCALATE_AFTER, deadlines.timer(escalate).toString(),
                TermsVariables.DECIDE_BY, escalate.toString());
    }
}
