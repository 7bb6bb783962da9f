package io.leadline.clearance.process;

import io.leadline.clearance.ClearanceLetters;
import io.leadline.clearance.OverstockCases;
import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes to those whose turn it is. */
@Component
record RemindOfOverstock(OverstockCases cases, ClearanceLetters letters) implements JobHandler {

    @Override
    public String type() {
        return "clearance.remind";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        letters.remind(cases.get(job.subject()));
        return Map.of();
    }
}
