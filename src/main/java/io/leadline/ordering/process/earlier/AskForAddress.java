package io.leadline.ordering.process.earlier;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Deadlines;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.OrderVariables;
import io.leadline.shared.BusinessClock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Hands a mail that came back to the buyers, who have as long for it as for an approval. */
@Component
record AskForAddress(OrderSteps steps, Deadlines deadlines, BusinessClock clock) implements JobHandler {

    @Override
    public String type() {
        return "ordering.askForAddress";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        Instant remind = deadlines.ofCompany(
                clock.now(), steps.policy(steps.get(job.subject())).remindApproverAfter());
        return Map.of(
                OrderVariables.REMIND_OF_ADDRESS_AFTER, deadlines.timer(remind).toString(),
                OrderVariables.ESCALATE_ADDRESS_AFTER,
                        deadlines
                                .timer(new OrderVariables(job.variables()).reachBy())
                                .toString());
    }
}
