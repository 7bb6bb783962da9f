package io.leadline.planning;

import io.leadline.demand.SalesHistory;
import io.leadline.engine.Engine;
import io.leadline.engine.EngineUnavailable;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
    private static final long SECONDS_BETWEEN = 15;

    private final PlanningRuns runs;
    private final PlanStore store;
    private final SalesHistory sales;
    private final Engine engine;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("first-planning-run").factory());

    FirstRun(PlanningRuns runs, PlanStore store, SalesHistory sales, Engine engine) {
        this.runs = runs;
        this.store = store;
        this.sales = sales;
        this.engine = engine;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        timer.scheduleWithFixedDelay(this::askOnce, 0, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    private void askOnce() {
        try {
            if (sales.lastDay().isEmpty() || !store.runs(1).isEmpty()) {
                timer.shutdown();
            } else if (engine.available()) {
                runs.requestOfNews();
            }
        } catch (EngineUnavailable e) {
            LOG.debug("The engine is not there yet", e);
        } catch (RuntimeException e) {
            LOG.warn("The first planning run could not be asked for", e);
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
