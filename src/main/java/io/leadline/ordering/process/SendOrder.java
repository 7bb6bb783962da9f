package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sends the order with its PDF; the supplier's clock starts. */
@Component
record SendOrder(SupplierRound round) implements JobHandler {

    @Override
    public String type() {
        return "ordering.sendOrder";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        return round.start(job.subject());
    }

    @Override
    public Pace pace() {
        return Pace.PAPERWORK;
    }
}
