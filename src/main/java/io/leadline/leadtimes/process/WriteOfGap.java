package io.leadline.leadtimes.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.leadtimes.LeadTimeCases;
import io.leadline.leadtimes.LeadTimeLetters;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sends the supplier the figures, and what a buyer wrote about them. */
@Component
record WriteOfGap(LeadTimeCases cases, LeadTimeLetters letters) implements JobHandler {

    @Override
    public String type() {
        return "leadtimes.writeOfGap";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        letters.talk(cases.get(job.subject()));
        return Map.of();
    }

    @Override
    public Pace pace() {
        return Pace.PAPERWORK;
    }
}
