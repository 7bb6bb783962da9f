package io.leadline.disruptions.process;

import io.leadline.disruptions.DisruptionSteps;
import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gives up what was ordered elsewhere and not sent, after the disruption was lifted. */
@Component
record SettleLines(DisruptionSteps steps) implements JobHandler {

    @Override
    public String type() {
        return "disruptions.settleLines";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        steps.settle(job.subject());
        return Map.of();
    }

    @Override
    public Pace pace() {
        return Pace.LONG;
    }
}
