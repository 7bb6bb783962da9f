package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.OrderSteps;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gives the approved order its number. */
@Component
record ReleaseOrder(OrderSteps steps) implements JobHandler {

    @Override
    public String type() {
        return "ordering.releaseOrder";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        steps.release(job.subject());
        return Map.of();
    }
}
