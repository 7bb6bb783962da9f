package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.ChangeMails;
import io.leadline.ordering.ChangeVariables;
import io.leadline.ordering.OrderSteps;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the buyers what became of a request: agreed to, or not answered in time. */
@Component
record TellChange(OrderSteps steps, ChangeMails mails) implements JobHandler {

    @Override
    public String type() {
        return "ordering.tellChange";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        mails.tell(steps.get(job.subject()), new ChangeVariables(job.variables()).change());
        return Map.of();
    }
}
