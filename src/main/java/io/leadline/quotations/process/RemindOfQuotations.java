package io.leadline.quotations.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.quotations.QuotationLetters;
import io.leadline.quotations.QuotationSteps;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes to the buyers who should have decided on the quotations. */
@Component
record RemindOfQuotations(QuotationSteps steps, QuotationLetters letters) implements JobHandler {

    @Override
    public String type() {
        return "quotations.remindBuyers";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        letters.remindBuyers(steps.get(job.subject()));
        return Map.of();
    }
}
