package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.ChangeMails;
import io.leadline.ordering.ChangeVariables;
import io.leadline.ordering.OrderSteps;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the supplier that a request does not stand any more. */
@Component
record TellDropped(OrderSteps steps, ChangeMails mails) implements JobHandler {

    @Override
    public String type() {
        return "ordering.tellDropped";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        mails.dropped(steps.get(job.subject()), new ChangeVariables(job.variables()).change());
        return Map.of();
    }
}
