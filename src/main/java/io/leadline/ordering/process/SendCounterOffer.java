package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sends the company's other offer; the supplier's clock starts anew. */
@Component
record SendCounterOffer(SupplierRound round) implements JobHandler {

    @Override
    public String type() {
        return "ordering.sendCounterOffer";
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
