package io.leadline.tracking.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.OrderSteps;
import io.leadline.tracking.DelayVariables;
import io.leadline.tracking.DelayWatch;
import io.leadline.tracking.Escalation;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes sure that the order lives with the date that was accepted. */
@Component
record AcceptDate(DelayWatch watch, OrderSteps steps) implements JobHandler {

    @Override
    public String type() {
        return "tracking.acceptDate";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        Escalation escalation = watch.get(new DelayVariables(job.variables()).escalationId());
        steps.liveWith(escalation.orderId(), LocalDate.parse(escalation.note()), escalation.decidedBy());
        return Map.of();
    }
}
