package io.leadline.studio.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Deadlines;
import io.leadline.shared.BusinessClock;
import io.leadline.studio.PolicyChange;
import io.leadline.studio.PolicyChanges;
import io.leadline.studio.PolicyVariables;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Starts the clock of those who may approve: the first reminder after a working day, the next as far apart. */
@Component
record StartApproval(PolicyChanges changes, Deadlines deadlines, BusinessClock clock) implements JobHandler {

    private static final Duration REMIND_AFTER = Duration.ofDays(1);
    private static final Duration APPROVE_WITHIN = Duration.ofDays(3);

    @Override
    public String type() {
        return "planning.startApproval";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        PolicyChange change = changes.get(job.subject());
        Instant remind = deadlines.ofCompany(clock.now(), REMIND_AFTER);
        Instant approveBy = deadlines.ofCompany(change.askedAt(), APPROVE_WITHIN);
        return Map.of(
                PolicyVariables.REMIND_EVERY,
                deadlines.timer(remind).toString(),
                PolicyVariables.APPROVE_BY,
                approveBy.toString());
    }
}
