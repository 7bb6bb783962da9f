package io.leadline.quotations.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.quotations.QuotationLetters;
import io.leadline.quotations.QuotationSteps;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the suppliers what became of it, and forgets what they have typed and not sent. */
@Component
record TellSuppliers(QuotationSteps steps, QuotationLetters letters) implements JobHandler {

    @Override
    public String type() {
        return "quotations.tellSuppliers";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        letters.tellEnd(steps.get(job.subject()));
        steps.over(job.subject());
        return Map.of();
    }

    @Override
    public Pace pace() {
        return Pace.PAPERWORK;
    }
}
