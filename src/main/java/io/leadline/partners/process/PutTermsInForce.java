package io.leadline.partners.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.partners.TermsChanges;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes accepted terms those of the catalogue. */
@Component
record PutTermsInForce(TermsChanges changes) implements JobHandler {

    @Override
    public String type() {
        return "partners.putTermsInForce";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        changes.putInForce(job.subject());
        return Map.of();
    }
}
