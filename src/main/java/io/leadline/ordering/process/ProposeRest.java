package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.OrderOutcome;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Proposes the open rest to the next supplier in rank. */
@Component
record ProposeRest(OrderOutcome outcome) implements JobHandler {

    @Override
    public String type() {
        return "ordering.proposeRest";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        outcome.proposeRest(job.subject());
        return Map.of();
    }
}
