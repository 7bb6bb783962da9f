package io.leadline.scorecard.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.scorecard.ScoreReports;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes some suppliers their score; the process asks again while there are more. The month is that of the first. */
@Component
record SendScores(ScoreReports reports) implements JobHandler {

    static final String MONTH = "month";
    private static final String UNPRINTED = "unprinted";
    private static final String AFTER = "after";

    @Override
    public String type() {
        return "scorecard.sendScores";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        YearMonth month = job.find(MONTH).map(YearMonth::parse).orElseGet(reports::month);
        ScoreReports.Sent sent = reports.send(month, job.find(AFTER).orElse(""));
        List<String> unprinted = new ArrayList<>(unprinted(job));
        unprinted.addAll(sent.unprinted());
        return Map.of(
                MONTH,
                month.toString(),
                AFTER,
                sent.last(),
                "more",
                !sent.last().isEmpty(),
                UNPRINTED,
                unprinted,
                "complete",
                unprinted.isEmpty());
    }

    /** Ids of the suppliers that did not get theirs. */
    static List<String> unprinted(Job job) {
        return job.variables().get(UNPRINTED) instanceof List<?> ids
                ? ids.stream().map(Object::toString).toList()
                : List.of();
    }

    @Override
    public Pace pace() {
        return Pace.LONG;
    }
}
