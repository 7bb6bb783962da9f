package io.leadline.clearance.process;

import io.leadline.clearance.ClearanceVariables;
import io.leadline.clearance.OverstockCase.State;
import io.leadline.clearance.OverstockCases;
import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Deadlines;
import io.leadline.shared.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gives a way that loses much to the managers, and starts their clock. */
@Component
record AskForApproval(OverstockCases cases, Deadlines deadlines, BusinessClock clock) implements JobHandler {

    private static final Duration APPROVE_WITHIN = Duration.ofDays(5);

    @Override
    public String type() {
        return "clearance.askManager";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        cases.asks(job.subject(), State.APPROVING);
        Instant decideBy = deadlines.ofCompany(clock.now(), APPROVE_WITHIN);
        return Map.of(
                ClearanceVariables.DECIDE_BY, decideBy.toString(),
                ClearanceVariables.ESCALATE_AFTER, deadlines.timer(decideBy).toString());
    }
}
