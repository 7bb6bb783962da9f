package io.leadline.outlook.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.outlook.OutlookLetters;
import io.leadline.outlook.Outlooks;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the buyers that a supplier let its time pass. */
@Component
record TellSilence(Outlooks outlooks, OutlookLetters letters) implements JobHandler {

    @Override
    public String type() {
        return "outlook.tellSilence";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        letters.unanswered(outlooks.get(job.subject()));
        return Map.of();
    }
}
