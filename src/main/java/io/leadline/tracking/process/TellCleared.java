package io.leadline.tracking.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.tracking.DelayVariables;
import io.leadline.tracking.DelayWatch;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells those who were asked that the delay is gone. */
@Component
record TellCleared(DelayWatch watch) implements JobHandler {

    @Override
    public String type() {
        return "tracking.tellCleared";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        watch.tellCleared(new DelayVariables(job.variables()).escalationId());
        return Map.of();
    }
}
