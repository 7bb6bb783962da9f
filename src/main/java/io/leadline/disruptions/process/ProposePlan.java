package io.leadline.disruptions.process;

import io.leadline.disruptions.Disruption;
import io.leadline.disruptions.DisruptionSteps;
import io.leadline.disruptions.DisruptionVariables;
import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Deadlines;
import io.leadline.shared.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Plans what is done about all lines together, and starts the managers' clock. */
@Component
record ProposePlan(DisruptionSteps steps, Deadlines deadlines, BusinessClock clock) implements JobHandler {

    /** Working time; each day without goods costs. */
    private static final Duration DECIDE_WITHIN = Duration.ofDays(1);

    @Override
    public String type() {
        return "disruptions.proposePlan";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        Disruption one = steps.propose(job.subject());
        Instant decideBy = deadlines.ofCompany(clock.now(), DECIDE_WITHIN);
        return Map.of(
                DisruptionVariables.ROUND, one.round(),
                DisruptionVariables.DECIDE_BY, decideBy.toString(),
                DisruptionVariables.ESCALATE_AFTER, deadlines.timer(decideBy).toString(),
                DisruptionVariables.OVER_AFTER,
                        deadlines.timer(deadlines.endOf(one.days().to())).toString(),
                DisruptionVariables.LOOK_AGAIN_AFTER, steps.lookAgain().toString());
    }

    @Override
    public Pace pace() {
        return Pace.LONG;
    }
}
