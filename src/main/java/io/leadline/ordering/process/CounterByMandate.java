package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Mandates;
import io.leadline.ordering.OrderVariables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Replies to an answer inside the buyer's mandate, unless a buyer was faster; of any other it says why a buyer is asked. */
@Component
record CounterByMandate(Mandates mandates) implements JobHandler {

    /** The word for an answer that a buyer has to reply to. */
    private static final String NOBODY_YET = "open";

    @Override
    public String type() {
        return "ordering.counterByMandate";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        OrderVariables variables = new OrderVariables(job.variables());
        boolean made =
                mandates.counter(job.subject(), variables.round(), variables.mayCounter(), variables.counteringRule());
        return Map.of(OrderVariables.REVIEW, made ? OrderVariables.COUNTER : NOBODY_YET);
    }
}
