package io.leadline.tracking.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.tracking.DelayVariables;
import io.leadline.tracking.DelayWatch;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes sure that the order is withdrawn; the decision withdrew it already, and its own process is told by a message. */
@Component
record WithdrawOrder(DelayWatch watch) implements JobHandler {

    @Override
    public String type() {
        return "tracking.withdrawOrder";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        watch.requireWithdrawn(new DelayVariables(job.variables()).escalationId());
        return Map.of();
    }
}
