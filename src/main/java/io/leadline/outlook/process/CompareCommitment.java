package io.leadline.outlook.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Deadlines;
import io.leadline.outlook.Outlook;
import io.leadline.outlook.OutlookLetters;
import io.leadline.outlook.OutlookVariables;
import io.leadline.outlook.Outlooks;
import io.leadline.shared.BusinessClock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Holds what the supplier commits to against what it was told, and tells the buyers of a gap. Its task comes even where the gap
 * was decided, or the commitment replaced, in the moment between: what ends it waits for it.
 */
@Component
record CompareCommitment(Outlooks outlooks, OutlookLetters letters, Deadlines deadlines, BusinessClock clock)
        implements JobHandler {

    private static final Duration REMIND_EVERY = Duration.ofDays(1);

    private static final int REMIND_TIMES = 4;

    /** Working time of the company, until those above the buyers are told. */
    private static final Duration ESCALATE_AFTER = Duration.ofDays(5);

    @Override
    public String type() {
        return "outlook.compareCommitment";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        Outlook outlook = outlooks.get(job.subject());
        int number = new OutlookVariables(job.variables()).commitment();
        boolean gap = outlook.asks(number);
        if (gap) {
            letters.gap(outlook);
        }
        return Map.of(
                OutlookVariables.COMMITMENT, number,
                OutlookVariables.GAP, gap,
                OutlookVariables.REMIND_BUYERS_EVERY, REMIND_EVERY.toString(),
                OutlookVariables.REMIND_BUYERS_TIMES, REMIND_TIMES,
                OutlookVariables.ESCALATE_GAP_AFTER,
                        deadlines
                                .timer(deadlines.ofCompany(clock.now(), ESCALATE_AFTER))
                                .toString());
    }

    @Override
    public Pace pace() {
        return Pace.PAPERWORK;
    }
}
