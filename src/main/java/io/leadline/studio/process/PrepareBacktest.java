package io.leadline.studio.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.studio.BacktestVariables;
import io.leadline.studio.Backtests;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Splits a back-test into parts. */
@Component
record PrepareBacktest(Backtests backtests) implements JobHandler {

    @Override
    public String type() {
        return "planning.prepareBacktest";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        int parts = backtests.prepare(job.subject());
        return Map.of(BacktestVariables.PARTS, IntStream.range(0, parts).boxed().toList());
    }

    @Override
    public Pace pace() {
        return Pace.LONG;
    }
}
