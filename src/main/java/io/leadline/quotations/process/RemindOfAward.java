package io.leadline.quotations.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.quotations.QuotationLetters;
import io.leadline.quotations.QuotationSteps;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes to those who should have approved an award. */
@Component
record RemindOfAward(QuotationSteps steps, QuotationLetters letters) implements JobHandler {

    @Override
    public String type() {
        return "quotations.remindManagers";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        letters.remindManagers(steps.get(job.subject()));
        return Map.of();
    }
}
