package io.leadline.leadtimes.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.leadtimes.LeadTimeCase;
import io.leadline.leadtimes.LeadTimeCases;
import io.leadline.leadtimes.LeadTimeVariables;
import io.leadline.ordering.Deadlines;
import io.leadline.ordering.OrderPolicy;
import io.leadline.ordering.PolicyBook;
import io.leadline.shared.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks whether the difference is still there, and starts the buyers' clock. */
@Component
record WeighGap(LeadTimeCases cases, PolicyBook policies, Deadlines deadlines, BusinessClock clock)
        implements JobHandler {

    /** A difference costs every day, and none of them much: a working week, then those above are told. */
    private static final Duration DECIDE_WITHIN = Duration.ofDays(5);

    @Override
    public String type() {
        return "leadtimes.weighGap";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        LeadTimeCase one = cases.weigh(job.subject(), new LeadTimeVariables(job.variables()).round());
        OrderPolicy policy = policies.inForce(one.supplierId()).policy();
        Instant remind = deadlines.ofCompany(clock.now(), policy.remindApproverAfter());
        Instant decideBy = deadlines.ofCompany(clock.now(), DECIDE_WITHIN);
        return Map.of(
                LeadTimeVariables.APART, one.isOpen(),
                LeadTimeVariables.ROUND, one.round(),
                LeadTimeVariables.SUPPLIER_ID, one.supplierId(),
                LeadTimeVariables.DECIDE_BY, decideBy.toString(),
                LeadTimeVariables.REMIND_EVERY, deadlines.timer(remind).toString(),
                LeadTimeVariables.ESCALATE_AFTER, deadlines.timer(decideBy).toString(),
                LeadTimeVariables.LOOK_AGAIN_AFTER, "PT1S");
    }
}
