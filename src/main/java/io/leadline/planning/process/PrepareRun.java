package io.leadline.planning.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.planning.PlanningRuns;
import io.leadline.planning.RunVariables;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Splits a run into parts. A run of the night has no id yet and takes that of its process instance. */
@Component
class PrepareRun implements JobHandler {

    private final PlanningRuns runs;

    PrepareRun(PlanningRuns runs) {
        this.runs = runs;
    }

    @Override
    public String type() {
        return "planning.prepareRun";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        String runId = new RunVariables(job.variables()).runId().orElse("P-" + job.processInstanceKey());
        int parts = runs.prepare(runId);
        return Map.of(
                RunVariables.RUN_ID,
                runId,
                RunVariables.SUBJECT,
                runId,
                RunVariables.PARTS,
                IntStream.range(0, parts).boxed().toList());
    }

    @Override
    public Pace pace() {
        return Pace.LONG;
    }
}
