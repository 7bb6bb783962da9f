package io.leadline.partners.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.identity.Role;
import io.leadline.partners.TermsChanges;
import io.leadline.partners.TermsLetters;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells those above that no buyer has decided on proposed terms. */
@Component
record TellOfTerms(TermsChanges changes, TermsLetters letters) implements JobHandler {

    @Override
    public String type() {
        return "partners.tellOfTerms";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        for (Role role : Role.BUYER.above()) {
            letters.remind(changes.get(job.subject()), role);
        }
        return Map.of();
    }
}
