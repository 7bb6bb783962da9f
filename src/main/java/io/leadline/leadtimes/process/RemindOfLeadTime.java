package io.leadline.leadtimes.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.leadtimes.LeadTimeCases;
import io.leadline.leadtimes.LeadTimeLetters;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes to the buyers who should have decided on a difference. */
@Component
record RemindOfLeadTime(LeadTimeCases cases, LeadTimeLetters letters) implements JobHandler {

    @Override
    public String type() {
        return "leadtimes.remindOfGap";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        letters.remind(cases.get(job.subject()));
        return Map.of();
    }
}
