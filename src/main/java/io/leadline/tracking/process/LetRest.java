package io.leadline.tracking.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Deadlines;
import io.leadline.tracking.DelayVariables;
import io.leadline.tracking.DelayWatch;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Leaves an escalation alone until the day that somebody named, with a reason. */
@Component
record LetRest(DelayWatch watch, Deadlines deadlines) implements JobHandler {

    @Override
    public String type() {
        return "tracking.letRest";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        Instant until = watch.rest(new DelayVariables(job.variables()).escalationId());
        // A second later, so that the time is surely over when the clock is read again.
        return Map.of(
                DelayVariables.REST_WITHIN,
                deadlines.timer(until.plusSeconds(1)).toString(),
                // What is decided afterwards is another decision.
                DelayVariables.SNOOZED,
                false);
    }
}
