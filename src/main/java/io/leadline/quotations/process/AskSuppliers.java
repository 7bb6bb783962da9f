package io.leadline.quotations.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Deadlines;
import io.leadline.quotations.QuotationLetters;
import io.leadline.quotations.QuotationRequest;
import io.leadline.quotations.QuotationSteps;
import io.leadline.quotations.QuotationVariables;
import io.leadline.shared.BusinessClock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes to all who are asked, and starts the clock: a look each day whom to remind, until the deadline. */
@Component
record AskSuppliers(QuotationSteps steps, QuotationLetters letters, Deadlines deadlines, BusinessClock clock)
        implements JobHandler {

    private static final Duration EVERY_DAY = Duration.ofDays(1);

    @Override
    public String type() {
        return "quotations.askSuppliers";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        QuotationRequest request = steps.get(job.subject());
        letters.ask(request);
        long days = Duration.between(clock.now(), request.deadline()).toDays();
        return Map.of(
                QuotationVariables.ROUND, request.round(),
                QuotationVariables.SILENT, request.askedNow(),
                QuotationVariables.QUOTE_BY, request.deadline().toString(),
                QuotationVariables.REMINDERS, Math.max(1, days),
                QuotationVariables.REMIND_EVERY, EVERY_DAY.toString(),
                QuotationVariables.CLOSE_AFTER,
                        deadlines.timer(request.deadline()).toString());
    }

    @Override
    public Pace pace() {
        return Pace.PAPERWORK;
    }
}
