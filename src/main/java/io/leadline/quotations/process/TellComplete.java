package io.leadline.quotations.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Deadlines;
import io.leadline.quotations.QuotationLetters;
import io.leadline.quotations.QuotationRequest;
import io.leadline.quotations.QuotationSteps;
import io.leadline.quotations.QuotationVariables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the buyers that everybody has answered, so that they need not wait for the deadline. */
@Component
record TellComplete(QuotationSteps steps, QuotationLetters letters, Deadlines deadlines) implements JobHandler {

    @Override
    public String type() {
        return "quotations.tellComplete";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        QuotationRequest request = steps.get(job.subject());
        letters.tellComplete(request);
        return Map.of(
                QuotationVariables.CLOSE_AFTER,
                deadlines.timer(request.deadline()).toString());
    }
}
