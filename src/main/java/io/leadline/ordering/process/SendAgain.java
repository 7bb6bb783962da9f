package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.OrderVariables;
import io.leadline.ordering.Resending;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sends a mail that came back to the corrected address. */
@Component
record SendAgain(Resending resending) implements JobHandler {

    @Override
    public String type() {
        return "ordering.sendAgain";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        resending.send(job.subject(), new OrderVariables(job.variables()).bounce());
        return Map.of();
    }

    @Override
    public Pace pace() {
        return Pace.PAPERWORK;
    }
}
