package io.leadline.planning.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.planning.PlanningRuns;
import io.leadline.planning.RunVariables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Plans the items of one part. */
@Component
class PlanPart implements JobHandler {

    private final PlanningRuns runs;

    PlanPart(PlanningRuns runs) {
        this.runs = runs;
    }

    @Override
    public String type() {
        return "planning.planPart";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        runs.plan(job.text(RunVariables.RUN_ID), new RunVariables(job.variables()).part());
        return Map.of();
    }

    @Override
    public Pace pace() {
        return Pace.LONG;
    }
}
