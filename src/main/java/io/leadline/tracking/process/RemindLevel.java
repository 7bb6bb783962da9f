package io.leadline.tracking.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Deadlines;
import io.leadline.shared.BusinessClock;
import io.leadline.tracking.DelayVariables;
import io.leadline.tracking.DelayWatch;
import io.leadline.tracking.Escalation;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Reminds the last level, as often as it is reminded. */
@Component
record RemindLevel(DelayWatch watch, Deadlines deadlines, BusinessClock clock) implements JobHandler {

    private static final Duration NO_MORE = Duration.ofDays(365);

    @Override
    public String type() {
        return "tracking.remindLevel";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        String id = new DelayVariables(job.variables()).escalationId();
        if (watch.isRemindedEnough(id)) {
            // A model from before reminders were counted goes on asking, and knows no other way to tell all levels.
            watch.tellSilence(id);
            return Map.of(DelayVariables.REMINDED_ENOUGH, true, DelayVariables.REMIND_WITHIN, NO_MORE.toString());
        }
        Escalation escalation = watch.remind(id);
        Instant decideBy = Objects.requireNonNullElse(escalation.decideBy(), clock.now());
        return Map.of(
                DelayVariables.REMINDED_ENOUGH,
                escalation.isRemindedEnough(),
                DelayVariables.REMIND_WITHIN,
                deadlines.timer(decideBy.plusSeconds(1)).toString());
    }
}
