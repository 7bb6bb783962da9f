package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.OrderSteps;
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
        return steps.answerFacts(job.subject()).variables();
    }
}
