package io.leadline.outlook.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.outlook.OutlookLetters;
import io.leadline.outlook.Outlooks;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the managers and the head of purchasing of gaps that the buyers were reminded of and have not decided on. */
@Component
record TellManagers(Outlooks outlooks, OutlookLetters letters) implements JobHandler {

    @Override
    public String type() {
        return "outlook.tellManagers";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        letters.undecided(outlooks.get(job.subject()));
        return Map.of();
    }
}
