package io.leadline.scorecard.process;

import io.leadline.catalog.WorkingCalendars;
import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.scorecard.ScoreDispute;
import io.leadline.shared.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Starts the buyers' clock: a disputed row is answered within a working week, or those above are told. */
@Component
record AskAboutDispute(WorkingCalendars calendars, BusinessClock clock) implements JobHandler {

    private static final Duration ANSWER_WITHIN = Duration.ofDays(5);
    private static final Duration REMIND_AFTER = Duration.ofDays(2);

    @Override
    public String type() {
        return "scorecard.askAboutDispute";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        Instant now = clock.now();
        Instant remind = calendars.of("company").plusWorkingTime(now, REMIND_AFTER);
        Instant decideBy = calendars.of("company").plusWorkingTime(now, ANSWER_WITHIN);
        return Map.of(
                ScoreDispute.DECIDE_BY,
                decideBy.toString(),
                ScoreDispute.ESCALATE_AFTER,
                Duration.between(now, decideBy).toString(),
                ScoreDispute.REMIND_EVERY,
                Duration.between(now, remind).toString());
    }
}
