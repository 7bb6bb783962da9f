package io.leadline.operations.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.storage.chain.HistoryChecks;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks every night whether the histories are as they were written; what it finds is told and stops no process. */
@Component
class CheckHistories implements JobHandler {

    private final HistoryChecks checks;

    CheckHistories(HistoryChecks checks) {
        this.checks = checks;
    }

    @Override
    public String type() {
        return "operations.checkHistories";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        checks.check();
        return Map.of();
    }

    @Override
    public Pace pace() {
        return Pace.LONG;
    }
}
