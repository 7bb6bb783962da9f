package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.OrderVariables;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Takes an answer that the tables of acceptance take, unless a buyer was faster; of any other it says why a buyer is asked.
 * What they take is inside what is agreed without a person, and is told so: the order's process asks for no other word.
 */
@Component
record ApplyAcceptance(OrderSteps steps) implements JobHandler {

    @Override
    public String type() {
        return "ordering.applyAcceptance";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        OrderVariables variables = new OrderVariables(job.variables());
        boolean taken = steps.acceptByRule(job.subject(), variables.accepts(), variables.acceptanceRule());
        return Map.of(OrderVariables.ANSWER, taken ? "inside" : "outside");
    }
}
