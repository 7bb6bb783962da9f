package io.leadline.tracking.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.tracking.DelayWatch;
import io.leadline.tracking.TrackingFacts;
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
        watch.tellCleared(job.text(TrackingFacts.ESCALATION_ID));
        return Map.of();
    }
}
