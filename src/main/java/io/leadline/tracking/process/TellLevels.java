package io.leadline.tracking.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.tracking.DelayVariables;
import io.leadline.tracking.DelayWatch;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells all levels that the last one has let its reminders pass: nobody stands above it, and anybody of them may decide. */
@Component
record TellLevels(DelayWatch watch) implements JobHandler {

    @Override
    public String type() {
        return "tracking.tellLevels";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        watch.tellSilence(new DelayVariables(job.variables()).escalationId());
        return Map.of();
    }
}
