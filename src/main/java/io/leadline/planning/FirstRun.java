package io.leadline.planning;

import io.leadline.demand.SalesHistory;
import io.leadline.engine.Engine;
import io.leadline.engine.EngineUnavailable;
import io.leadline.shared.Poll;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Asks for a run after the first import, so that nobody waits for the night to see a proposal. It asks again while none has
 * begun, because a message sent before the models are deployed starts nothing; however often it asks, it is the same run.
 */
@Component
@Order(200)
class FirstRun implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstRun.class);
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final PlanningRuns runs;
    private final PlanStore store;
    private final SalesHistory sales;
    private final Engine engine;
    private final Poll poll = Poll.every(PAUSE, "first-planning-run", this::ask);

    FirstRun(PlanningRuns runs, PlanStore store, SalesHistory sales, Engine engine) {
        this.runs = runs;
        this.store = store;
        this.sales = sales;
        this.engine = engine;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        poll.start();
    }

    private void ask() {
        try {
            if (sales.lastDay().isEmpty() || !store.runs(1).isEmpty()) {
                poll.close();
            } else if (engine.available()) {
                runs.requestOfNews();
            }
        } catch (EngineUnavailable e) {
            LOG.debug("The engine is not there yet", e);
        }
    }

    @PreDestroy
    void stop() {
        poll.close();
    }
}
