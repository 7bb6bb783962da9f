package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Following;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sends the company's other offer; the supplier's clock starts anew. */
@Component
record SendCounterOffer(Following following, SupplierRound round) implements JobHandler {

    @Override
    public String type() {
        return "ordering.sendCounterOffer";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        // The reply holds from here on: it is not asked to be approved any more.
        following.carryOut(job.subject());
        return round.start(job.subject());
    }

    @Override
    public Pace pace() {
        return Pace.PAPERWORK;
    }
}
