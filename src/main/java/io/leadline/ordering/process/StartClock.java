package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.OrderSteps;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The supplier knows of the order: the timers of its answer, from when the mail really went out. */
@Component
record StartClock(OrderSteps steps, SupplierRound round) implements JobHandler {

    @Override
    public String type() {
        return "ordering.startClock";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        return round.timers(steps.get(job.subject()));
    }
}
