package io.leadline.clearance.process;

import io.leadline.clearance.OverstockCases;
import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Holds what came of a way against what was promised. */
@Component
record MeasureClearance(OverstockCases cases) implements JobHandler {

    @Override
    public String type() {
        return "clearance.measure";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        cases.measure(job.subject());
        return Map.of();
    }
}
