package io.leadline.simulation.living;

import io.leadline.engine.Engine;
import io.leadline.engine.EngineUnavailable;
import io.leadline.planning.PlanStore;
import io.leadline.planning.PlanningRun;
import io.leadline.planning.PlanningRuns;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The plan that a company which was just loaded begins with. */
@Component
class FirstPlan {

    private static final Logger LOG = LoggerFactory.getLogger(FirstPlan.class);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(3);
    /** Then the next night has to do. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Engine engine;
    private final PlanningRuns runs;
    private final PlanStore plans;

    FirstPlan(Engine engine, PlanningRuns runs, PlanStore plans) {
        this.engine = engine;
        this.runs = runs;
        this.plans = plans;
    }

    /** Asked for again while none has begun: a message that comes before the models are deployed starts nothing. */
    void await(BooleanSupplier over) {
        long began = System.nanoTime();
        long asked = 0;
        while (!over.getAsBoolean() && plans.runs(1).stream().noneMatch(run -> run.state() == PlanningRun.State.DONE)) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                LOG.info("The demonstration goes on without a first plan");
                return;
            }
            boolean due = asked == 0 || System.nanoTime() - asked > ASK_AGAIN.toNanos();
            if (due && engine.available() && plans.runs(1).isEmpty()) {
                asked = System.nanoTime();
                ask();
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private void ask() {
        try {
            runs.requestOfNews();
        } catch (EngineUnavailable away) {
            LOG.debug("The engine is not there yet", away);
        }
    }
}
