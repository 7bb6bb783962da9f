package io.leadline.outlook.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.outlook.Gap;
import io.leadline.outlook.Outlook;
import io.leadline.outlook.OutlookLetters;
import io.leadline.outlook.OutlookVariables;
import io.leadline.outlook.Outlooks;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Holds what the supplier commits to against what it was told, and tells the buyers of a gap. Its task comes even where the gap
 * was decided, or the commitment replaced, in the moment between: what ends it waits for it.
 */
@Component
record CompareCommitment(Outlooks outlooks, OutlookLetters letters) implements JobHandler {

    private static final Duration REMIND_EVERY = Duration.ofDays(1);

    @Override
    public String type() {
        return "outlook.compareCommitment";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        Outlook outlook = outlooks.get(job.subject());
        int number = new OutlookVariables(job.variables()).commitment();
        boolean gap = outlook.commitments().stream()
                .filter(commitment -> commitment.number() == number)
                .anyMatch(commitment -> !Gap.of(outlook, commitment).isEmpty());
        if (gap) {
            letters.gap(outlook);
        }
        return Map.of(
                OutlookVariables.COMMITMENT, number,
                OutlookVariables.GAP, gap,
                OutlookVariables.REMIND_BUYERS_EVERY, REMIND_EVERY.toString());
    }

    @Override
    public Pace pace() {
        return Pace.PAPERWORK;
    }
}
