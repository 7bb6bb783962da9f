package io.leadline.tracking.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.tracking.DelayWatch;
import io.leadline.tracking.TrackingFacts;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the supplier once more. */
@Component
record ChaseSupplier(DelayWatch watch) implements JobHandler {

    @Override
    public String type() {
        return "tracking.chaseSupplier";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        watch.chase(job.text(TrackingFacts.ESCALATION_ID));
        return Map.of();
    }
}
