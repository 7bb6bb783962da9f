package io.leadline.tracking.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.tracking.DelayVariables;
import io.leadline.tracking.DelayWatch;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Opens the escalation that this process runs, unless there is nothing to decide. */
@Component
record OpenEscalation(DelayWatch watch) implements JobHandler {

    @Override
    public String type() {
        return "tracking.openEscalation";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        return watch.open(job.subject(), job.processInstanceKey())
                .<Map<String, Object>>map(escalation ->
                        Map.of(DelayVariables.ESCALATE, true, DelayVariables.ESCALATION_ID, escalation.id()))
                .orElseGet(() -> Map.of(DelayVariables.ESCALATE, false));
    }
}
