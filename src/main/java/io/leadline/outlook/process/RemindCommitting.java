package io.leadline.outlook.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.outlook.OutlookLetters;
import io.leadline.outlook.Outlooks;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reminds a supplier of an outlook that it has said nothing to. */
@Component
record RemindCommitting(Outlooks outlooks, OutlookLetters letters) implements JobHandler {

    @Override
    public String type() {
        return "outlook.remindSupplier";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        letters.remind(outlooks.get(job.subject()));
        return Map.of();
    }
}
