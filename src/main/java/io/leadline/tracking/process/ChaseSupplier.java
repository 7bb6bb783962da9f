package io.leadline.tracking.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Deadlines;
import io.leadline.tracking.DelayVariables;
import io.leadline.tracking.DelayWatch;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the supplier once more. */
@Component
record ChaseSupplier(DelayWatch watch, Deadlines deadlines) implements JobHandler {

    @Override
    public String type() {
        return "tracking.chaseSupplier";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        Instant wait = watch.chase(new DelayVariables(job.variables()).escalationId());
        // A second later than the supplier's time, so that it is surely over when the clock is read again.
        return Map.of(
                DelayVariables.CHASE_WITHIN,
                deadlines.timer(wait.plusSeconds(1)).toString());
    }
}
