package io.leadline.tracking.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Deadlines;
import io.leadline.shared.BusinessClock;
import io.leadline.tracking.DelayVariables;
import io.leadline.tracking.DelayWatch;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Reminds the last level, again and again until somebody decides. */
@Component
record RemindLevel(DelayWatch watch, Deadlines deadlines, BusinessClock clock) implements JobHandler {

    @Override
    public String type() {
        return "tracking.remindLevel";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        Instant decideBy = Objects.requireNonNullElse(
                watch.remind(new DelayVariables(job.variables()).escalationId()).decideBy(), clock.now());
        return Map.of(
                DelayVariables.REMIND_WITHIN,
                deadlines.timer(decideBy.plusSeconds(1)).toString());
    }
}
