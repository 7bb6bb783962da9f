package io.leadline.partners.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.identity.Role;
import io.leadline.partners.TermsChanges;
import io.leadline.partners.TermsLetters;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes to the buyers who should have decided on proposed terms. */
@Component
record RemindOfTerms(TermsChanges changes, TermsLetters letters) implements JobHandler {

    @Override
    public String type() {
        return "partners.remindOfTerms";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        letters.remind(changes.get(job.subject()), Role.BUYER);
        return Map.of();
    }
}
