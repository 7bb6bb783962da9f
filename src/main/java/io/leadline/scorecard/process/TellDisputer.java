package io.leadline.scorecard.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.scorecard.DisputeLetters;
import io.leadline.scorecard.ScoreDisputes;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the supplier what became of the row. */
@Component
record TellDisputer(ScoreDisputes disputes, DisputeLetters letters) implements JobHandler {

    @Override
    public String type() {
        return "scorecard.tellDisputer";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        letters.answered(disputes.get(job.subject()));
        return Map.of();
    }
}
