package io.leadline.scorecard.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.scorecard.ScoreReports;
import java.time.YearMonth;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes some suppliers their score; the process asks again while there are more. The month is that of the first. */
@Component
record SendScores(ScoreReports reports) implements JobHandler {

    private static final String MONTH = "month";
    private static final String AFTER = "after";

    @Override
    public String type() {
        return "scorecard.sendScores";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        YearMonth month = job.find(MONTH).map(YearMonth::parse).orElseGet(reports::month);
        String last = reports.send(month, job.find(AFTER).orElse(""));
        return Map.of(MONTH, month.toString(), AFTER, last, "more", !last.isEmpty());
    }

    @Override
    public Pace pace() {
        return Pace.LONG;
    }
}
