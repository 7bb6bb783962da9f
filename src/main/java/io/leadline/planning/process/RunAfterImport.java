package io.leadline.planning.process;

import io.leadline.catalog.DataImported;
import io.leadline.engine.EngineUnavailable;
import io.leadline.planning.PlanningRuns;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks for a planning run as soon as there is something new to plan, so that nobody waits for the night to see the first
 * proposals. What is there at the start is {@link io.leadline.planning.FirstRun}'s. Without the engine the nightly run makes
 * up for it.
 */
@Component
class RunAfterImport {

    private static final Logger LOG = LoggerFactory.getLogger(RunAfterImport.class);

    private final PlanningRuns runs;
    private final AtomicBoolean ready = new AtomicBoolean();

    RunAfterImport(PlanningRuns runs) {
        this.runs = runs;
    }

    @EventListener(ApplicationReadyEvent.class)
    void onceStarted() {
        ready.set(true);
    }

    @EventListener
    void after(DataImported imported) {
        if (imported.changedAnything() && ready.get()) {
            request();
        }
    }

    private void request() {
        try {
            LOG.info("Planning run {} asked for after an import", runs.requestOfNews());
        } catch (EngineUnavailable e) {
            LOG.warn("No planning run after the import, because the engine is away; the nightly one follows", e);
        }
    }
}
