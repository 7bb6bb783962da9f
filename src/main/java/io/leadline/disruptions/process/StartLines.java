package io.leadline.disruptions.process;

import io.leadline.disruptions.DisruptionSteps;
import io.leadline.disruptions.DisruptionVariables;
import io.leadline.disruptions.Starting;
import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Starts what was decided about the next lines. */
@Component
record StartLines(DisruptionSteps steps) implements JobHandler {

    @Override
    public String type() {
        return "disruptions.startLines";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        Starting.Started started = steps.start(job.subject());
        return Map.of(
                DisruptionVariables.MORE, started.more(),
                DisruptionVariables.TAKEN_BACK, started.takenBack(),
                DisruptionVariables.BEHIND, "");
    }

    @Override
    public Pace pace() {
        return Pace.LONG;
    }
}
