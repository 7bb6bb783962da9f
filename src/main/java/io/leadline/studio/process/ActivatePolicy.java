package io.leadline.studio.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.studio.PolicyChanges;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes an approved change the active policy. */
@Component
record ActivatePolicy(PolicyChanges changes) implements JobHandler {

    @Override
    public String type() {
        return "planning.activatePolicy";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        changes.activate(job.subject());
        return Map.of();
    }
}
