package io.leadline.clearance.process;

import io.leadline.clearance.ClearanceVariables;
import io.leadline.clearance.OverstockCase;
import io.leadline.clearance.OverstockCases;
import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Deadlines;
import io.leadline.ordering.OrderPolicy;
import io.leadline.ordering.PolicyBook;
import io.leadline.shared.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks whether it is still too much, reckons the ways out, and starts the buyers' clock. */
@Component
record WeighOverstock(OverstockCases cases, PolicyBook policies, Deadlines deadlines, BusinessClock clock)
        implements JobHandler {

    /** It costs every day, and none of them much: a working week, then those above are told. */
    private static final Duration DECIDE_WITHIN = Duration.ofDays(5);

    @Override
    public String type() {
        return "clearance.weighOverstock";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        OverstockCase one = cases.weigh(job.subject(), new ClearanceVariables(job.variables()).round());
        OrderPolicy policy = policies.inForce(one.supplierId()).policy();
        Instant remind = deadlines.ofCompany(clock.now(), policy.remindApproverAfter());
        Instant decideBy = deadlines.ofCompany(clock.now(), DECIDE_WITHIN);
        return Map.of(
                ClearanceVariables.TOO_MUCH, one.isOpen(),
                ClearanceVariables.ROUND, one.round(),
                ClearanceVariables.SUPPLIER_ID, one.supplierId(),
                ClearanceVariables.DECIDE_BY, decideBy.toString(),
                ClearanceVariables.REMIND_EVERY, deadlines.timer(remind).toString(),
                ClearanceVariables.ESCALATE_AFTER, deadlines.timer(decideBy).toString(),
                ClearanceVariables.AGREED, false,
                ClearanceVariables.LOOK_AGAIN_AFTER, "PT1S");
    }
}
