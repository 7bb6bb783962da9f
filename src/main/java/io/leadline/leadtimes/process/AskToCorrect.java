package io.leadline.leadtimes.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.leadtimes.LeadTimeCase;
import io.leadline.leadtimes.LeadTimeCases;
import io.leadline.leadtimes.LeadTimeLetters;
import io.leadline.leadtimes.LeadTimeVariables;
import io.leadline.ordering.Deadlines;
import io.leadline.shared.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the supplier to state the lead time that its deliveries have, and starts its clock. */
@Component
record AskToCorrect(LeadTimeCases cases, LeadTimeLetters letters, Deadlines deadlines, BusinessClock clock)
        implements JobHandler {

    private static final Duration ANSWER_WITHIN = Duration.ofDays(5);

    @Override
    public String type() {
        return "leadtimes.askToCorrect";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        LeadTimeCase one = cases.get(job.subject());
        Instant answerBy = deadlines.ofSupplier(one.supplierId(), clock.now(), ANSWER_WITHIN);
        letters.ask(one, answerBy);
        return Map.of(
                LeadTimeVariables.ANSWER_BY, answerBy.toString(),
                LeadTimeVariables.ANSWER_WITHIN, deadlines.timer(answerBy).toString());
    }

    @Override
    public Pace pace() {
        return Pace.PAPERWORK;
    }
}
