package io.leadline.tracking.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.tracking.DelayVariables;
import io.leadline.tracking.DelayWatch;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says whether the order has a delay that nobody decides on yet, and ends what is over. */
@Component
record AssessDelay(DelayWatch watch) implements JobHandler {

    @Override
    public String type() {
        return "tracking.assessDelay";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        return Map.of(DelayVariables.ESCALATE, watch.assess(job.subject()));
    }
}
