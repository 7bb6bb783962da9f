package io.leadline.planning.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.planning.PlanningRuns;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Has everything planned with the new policy: one run for each change. */
@Component
record RequestRun(PlanningRuns runs) implements JobHandler {

    @Override
    public String type() {
        return "planning.requestRun";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        runs.request("P-" + job.subject());
        return Map.of();
    }
}
