package io.leadline.partners.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Deadlines;
import io.leadline.partners.TermsChange;
import io.leadline.partners.TermsChanges;
import io.leadline.partners.TermsLetters;
import io.leadline.partners.TermsVariables;
import io.leadline.shared.BusinessClock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the supplier what was decided, and the process how long it is until what was accepted counts. */
@Component
record TellProposer(TermsChanges changes, TermsLetters letters, Deadlines deadlines, BusinessClock clock)
        implements JobHandler {

    @Override
    public String type() {
        return "partners.tellProposer";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        TermsChange change = changes.get(job.subject());
        letters.tellDecision(change);
        Instant counts = change.validFrom().atStartOfDay(clock.zone()).toInstant();
        return Map.of(
                TermsVariables.ACCEPTED,
                !change.accepted().isEmpty(),
                TermsVariables.VALID_AFTER,
                deadlines.timer(counts).toString());
    }
}
