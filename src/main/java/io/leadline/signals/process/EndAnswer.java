package io.leadline.signals.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.signals.LiveSignals;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes back what was done about a signal. */
@Component
record EndAnswer(LiveSignals signals) implements JobHandler {

    @Override
    public String type() {
        return "signals.endAnswer";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        signals.end(job.subject());
        return Map.of();
    }
}
