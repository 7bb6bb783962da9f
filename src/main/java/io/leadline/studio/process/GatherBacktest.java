package io.leadline.studio.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.studio.Backtests;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Adds up what the parts came to. */
@Component
record GatherBacktest(Backtests backtests) implements JobHandler {

    @Override
    public String type() {
        return "planning.gatherBacktest";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        backtests.gather(job.subject());
        return Map.of();
    }

    @Override
    public Pace pace() {
        return Pace.LONG;
    }
}
