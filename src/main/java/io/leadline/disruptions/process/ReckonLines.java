package io.leadline.disruptions.process;

import io.leadline.disruptions.DisruptionSteps;
import io.leadline.disruptions.DisruptionVariables;
import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reckons the lines of the next orders that a disruption touches. */
@Component
record ReckonLines(DisruptionSteps steps) implements JobHandler {

    @Override
    public String type() {
        return "disruptions.reckonLines";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        Optional<String> last = steps.reckon(job.subject(), new DisruptionVariables(job.variables()).behind());
        return Map.of(DisruptionVariables.MORE, last.isPresent(), DisruptionVariables.BEHIND, last.orElse(""));
    }

    @Override
    public Pace pace() {
        return Pace.LONG;
    }
}
