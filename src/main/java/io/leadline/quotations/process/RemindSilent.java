package io.leadline.quotations.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.quotations.QuotationLetters;
import io.leadline.quotations.QuotationSteps;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes to silent suppliers on the days that they are reminded on. */
@Component
record RemindSilent(QuotationSteps steps, QuotationLetters letters) implements JobHandler {

    @Override
    public String type() {
        return "quotations.remindSilent";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        letters.remind(steps.get(job.subject()));
        return Map.of();
    }

    @Override
    public Pace pace() {
        return Pace.PAPERWORK;
    }
}
