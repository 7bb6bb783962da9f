package io.leadline.planning.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.planning.PlanningRuns;
import io.leadline.planning.RunVariables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes one proposal for each supplier and location with something due. */
@Component
class ProposeOrders implements JobHandler {

    private final PlanningRuns runs;

    ProposeOrders(PlanningRuns runs) {
        this.runs = runs;
    }

    @Override
    public String type() {
        return "planning.proposeOrders";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        runs.propose(job.text(RunVariables.RUN_ID));
        return Map.of();
    }

    @Override
    public Pace pace() {
        return Pace.LONG;
    }
}
