package io.leadline.outlook.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Deadlines;
import io.leadline.outlook.Outlook;
import io.leadline.outlook.OutlookLetters;
import io.leadline.outlook.OutlookVariables;
import io.leadline.outlook.Outlooks;
import io.leadline.shared.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the supplier what is expected of it, and starts its clock. */
@Component
record TellSupplier(Outlooks outlooks, OutlookLetters letters, Deadlines deadlines, BusinessClock clock)
        implements JobHandler {

    private static final Duration REMIND_EVERY = Duration.ofDays(2);

    /** Then its time is over, and the buyers are told. */
    private static final int REMIND_TIMES = 3;

    @Override
    public String type() {
        return "outlook.tellSupplier";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        Outlook outlook = outlooks.get(job.subject());
        outlooks.replaceOlder(outlook);
        if (outlook.state() == Outlook.State.RELEASED) {
            letters.release(outlook);
        }
        Instant given = outlook.commitBy();
        Instant until = given == null ? clock.now() : given;
        return Map.of(
                OutlookVariables.SUPPLIER_ID, outlook.supplierId(),
                OutlookVariables.COMMIT_BY, until.toString(),
                OutlookVariables.COMMIT_WITHIN, deadlines.timer(until).toString(),
                OutlookVariables.REMIND_SUPPLIER_EVERY, REMIND_EVERY.toString(),
                OutlookVariables.REMIND_SUPPLIER_TIMES, REMIND_TIMES);
    }

    @Override
    public Pace pace() {
        return Pace.PAPERWORK;
    }
}
