package io.leadline.quotations.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.quotations.QuotationSteps;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes what was awarded the terms of the catalogue. */
@Component
record MakeTerms(QuotationSteps steps) implements JobHandler {

    @Override
    public String type() {
        return "quotations.makeTerms";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        steps.makeTerms(job.subject());
        return Map.of();
    }
}
