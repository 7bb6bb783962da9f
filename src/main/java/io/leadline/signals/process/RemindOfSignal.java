package io.leadline.signals.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.signals.LiveSignals;
import io.leadline.signals.SignalLetters;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes to the buyers who should have answered a signal. */
@Component
record RemindOfSignal(LiveSignals signals, SignalLetters letters) implements JobHandler {

    @Override
    public String type() {
        return "signals.remindOfSignal";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        letters.remind(signals.get(job.subject()));
        return Map.of();
    }
}
