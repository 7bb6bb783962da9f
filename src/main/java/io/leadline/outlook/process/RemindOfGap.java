package io.leadline.outlook.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.outlook.OutlookLetters;
import io.leadline.outlook.Outlooks;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reminds the buyers of gaps that nobody has decided on. */
@Component
record RemindOfGap(Outlooks outlooks, OutlookLetters letters) implements JobHandler {

    @Override
    public String type() {
        return "outlook.remindOfGap";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        letters.gap(outlooks.get(job.subject()));
        return Map.of();
    }
}
