package io.leadline.scorecard.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.scorecard.ScoreReports;
import java.time.YearMonth;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Names the suppliers whose report of the month could not be made to those who can see to it. */
@Component
record TellUnprinted(ScoreReports reports) implements JobHandler {

    @Override
    public String type() {
        return "scorecard.tellUnprinted";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        reports.tellUnprinted(YearMonth.parse(job.text(SendScores.MONTH)), SendScores.unprinted(job));
        return Map.of();
    }
}
