package io.leadline.studio.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.studio.PolicyChanges;
import io.leadline.studio.PolicyLetters;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes to those who should have decided. */
@Component
record RemindApprovers(PolicyChanges changes, PolicyLetters letters) implements JobHandler {

    @Override
    public String type() {
        return "planning.remindApprovers";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        letters.remind(changes.get(job.subject()));
        return Map.of();
    }
}
