package io.leadline.disruptions.process;

import io.leadline.disruptions.DisruptionSteps;
import io.leadline.disruptions.DisruptionVariables;
import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks what became of what was ordered elsewhere, and whether the disruption is over. */
@Component
record LookAgain(DisruptionSteps steps) implements JobHandler {

    @Override
    public String type() {
        return "disruptions.lookAgain";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        return Map.of(
                DisruptionVariables.OVER, steps.look(job.subject()),
                DisruptionVariables.LOOK_AGAIN_AFTER,
                        steps.lookAgain(job.subject()).toString());
    }

    @Override
    public Pace pace() {
        return Pace.LONG;
    }
}
