package io.leadline.transfers.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Deadlines;
import io.leadline.shared.BusinessClock;
import io.leadline.transfers.TransferVariables;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Starts the clock of a step of a transfer: a reminder after two working days, the next as far apart, and in the end those
 * above are told. A decision has a week, so that orders, which are dearer and sooner due, stand above it in the inbox.
 */
@Component
record StartTransfer(Deadlines deadlines, BusinessClock clock) implements JobHandler {

    private static final Duration REMIND_AFTER = Duration.ofDays(2);
    private static final Duration DECIDE_WITHIN = Duration.ofDays(5);

    @Override
    public String type() {
        return "planning.startTransfer";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        Instant remind = deadlines.ofCompany(clock.now(), REMIND_AFTER);
        Instant decideBy = deadlines.ofCompany(clock.now(), DECIDE_WITHIN);
        return Map.of(
                TransferVariables.REMIND_EVERY,
                deadlines.timer(remind).toString(),
                TransferVariables.DECIDE_BY,
                decideBy.toString(),
                TransferVariables.ESCALATE_AFTER,
                deadlines.timer(decideBy).toString());
    }
}
