package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Mandates;
import io.leadline.ordering.OrderOutcome;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.OrderVariables;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the tables of acceptance, and that of the mandate, look at of an answer outside the tolerance. */
@Component
record GatherAnswerFacts(OrderSteps steps, OrderOutcome outcome, Mandates mandates) implements JobHandler {

    @Override
    public String type() {
        return "ordering.gatherAnswerFacts";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        Map<String, Object> facts =
                new HashMap<>(steps.answerFacts(job.subject()).variables());
        facts.put(OrderVariables.MISSED_PERCENT, outcome.missedPercent(steps.get(job.subject())));
        facts.putAll(mandates.facts(job.subject()));
        return facts;
    }
}
