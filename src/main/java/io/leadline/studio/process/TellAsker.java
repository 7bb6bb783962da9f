package io.leadline.studio.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.studio.PolicyChanges;
import io.leadline.studio.PolicyLetters;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells who asked what was decided. */
@Component
record TellAsker(PolicyChanges changes, PolicyLetters letters) implements JobHandler {

    @Override
    public String type() {
        return "planning.tellAsker";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        letters.tellDecision(changes.get(job.subject()));
        return Map.of();
    }
}
