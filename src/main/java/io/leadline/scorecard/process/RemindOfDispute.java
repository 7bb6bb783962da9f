package io.leadline.scorecard.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.scorecard.DisputeLetters;
import io.leadline.scorecard.ScoreDisputes;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes to the buyers who should have answered a dispute. */
@Component
record RemindOfDispute(ScoreDisputes disputes, DisputeLetters letters) implements JobHandler {

    @Override
    public String type() {
        return "scorecard.remindOfDispute";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        letters.remind(disputes.get(job.subject()));
        return Map.of();
    }
}
