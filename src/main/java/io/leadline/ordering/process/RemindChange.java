package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.ChangeMails;
import io.leadline.ordering.ChangeVariables;
import io.leadline.ordering.OrderSteps;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reminds the supplier of what was asked and is not answered. */
@Component
record RemindChange(OrderSteps steps, ChangeMails mails) implements JobHandler {

    @Override
    public String type() {
        return "ordering.remindChange";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        ChangeVariables variables = new ChangeVariables(job.variables());
        mails.remind(steps.get(job.subject()), variables.change(), variables.answerBy());
        return Map.of();
    }
}
