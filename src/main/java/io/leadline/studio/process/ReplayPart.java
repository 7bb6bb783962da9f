package io.leadline.studio.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.studio.BacktestVariables;
import io.leadline.studio.Backtests;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Replays the items of one part. */
@Component
record ReplayPart(Backtests backtests) implements JobHandler {

    @Override
    public String type() {
        return "planning.replayPart";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        backtests.replay(job.subject(), new BacktestVariables(job.variables()).part());
        return Map.of();
    }

    @Override
    public Pace pace() {
        return Pace.LONG;
    }
}
