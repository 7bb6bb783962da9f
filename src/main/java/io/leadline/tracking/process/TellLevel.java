package io.leadline.tracking.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Deadlines;
import io.leadline.shared.BusinessClock;
import io.leadline.tracking.DelayVariables;
import io.leadline.tracking.DelayWatch;
import io.leadline.tracking.Escalation;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts the delay before the people of a level; their clock starts. */
@Component
record TellLevel(DelayWatch watch, Deadlines deadlines, BusinessClock clock) implements JobHandler {

    @Override
    public String type() {
        return "tracking.tellLevel";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        int level = Integer.parseInt(job.headers().getOrDefault("level", "1"));
        Escalation escalation = watch.tell(new DelayVariables(job.variables()).escalationId(), level);
        Instant decideBy = Objects.requireNonNullElse(escalation.decideBy(), clock.now());
        // A second later, so that the time is surely over when the clock is read again.
        return Map.of(
                DelayVariables.DECIDE_BY, decideBy.toString(),
                DelayVariables.DECIDE_WITHIN,
                        deadlines.timer(decideBy.plusSeconds(1)).toString());
    }
}
