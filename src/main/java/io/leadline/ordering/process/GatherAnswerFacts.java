package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.AnswerFacts;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.OrderVariables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the tables of acceptance look at, of an answer outside the tolerance. */
@Component
record GatherAnswerFacts(OrderSteps steps) implements JobHandler {

    @Override
    public String type() {
        return "ordering.gatherAnswerFacts";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        AnswerFacts facts = steps.answerFacts(job.subject());
        return Map.of(
                OrderVariables.ANSWER_CLASS,
                facts.trust().word(),
                OrderVariables.DAYS_LATE,
                facts.daysLate(),
                OrderVariables.QUANTITY_PERCENT,
                facts.quantityPercent(),
                OrderVariables.PRICE_PERCENT,
                facts.pricePercent(),
                OrderVariables.ANSWER_OTHER,
                facts.other(),
                OrderVariables.GROWN_PERCENT,
                facts.grownPercent(),
                OrderVariables.STOCK_SAFE,
                facts.stockSafe());
    }
}
