package io.leadline.engine.client;

import io.leadline.engine.EngineHost;
import io.leadline.engine.EngineSettings;
import io.leadline.engine.RecordFeed;
import io.leadline.shared.StartStep;
import io.leadline.shared.StartupProblem;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets the application be ready only when its engine is. It runs after the other start-up work, so that data is loaded
 * while the engine starts. A cluster of the user's is not waited for long: the portal is useful without it.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class EngineReadiness implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(EngineReadiness.class);
    private static final Duration PATIENCE_WITH_A_CLUSTER = Duration.ofSeconds(10);

    /** Several of the exporter's beats. */
    private static final Duration PATIENCE_WITH_THE_FEED = Duration.ofSeconds(12);

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final EngineHost host;
    private final EngineConnection connection;
    private final RecordFeed feed;
    private final EngineSettings settings;
    private final ApplicationEventPublisher events;

    EngineReadiness(
            EngineHost host,
            EngineConnection connection,
            RecordFeed feed,
            EngineSettings settings,
            ApplicationEventPublisher events) {
        this.host = host;
        this.connection = connection;
        this.feed = feed;
        this.settings = settings;
        this.events = events;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        Duration patience = settings.embedded() ? Duration.ofSeconds(settings.startSeconds()) : PATIENCE_WITH_A_CLUSTER;
        if (found(patience)) {
            events.publishEvent(new StartStep("The engine is ready"));
            if (!settings.embedded() && !feedIsAlive()) {
                String silent = "The engine at " + settings.url() + " sends no records to this store, so no task will"
                        + " appear: install Leadline's exporter there as docs/production.md says";
                log.error(silent);
                events.publishEvent(new StartStep(silent));
            }
        } else if (settings.embedded()) {
            throw new StartupProblem("the engine was not ready within " + patience.toSeconds()
                    + " s: its log is engine/engine.log in the data folder; on a slow machine set"
                    + " leadline.engine.start-seconds higher.");
        } else {
            log.warn("No engine answers at {}", settings.url());
            events.publishEvent(
                    new StartStep("The engine at " + settings.url() + " does not answer; going on without it"));
        }
    }

    /** An engine that ended for good is not waited for. */
    private boolean found(Duration patience) throws InterruptedException {
        long deadlineNanos = System.nanoTime() + patience.toNanos();
        while (!connection.awaitFirst(PAUSE)) {
            Optional<String> failure = host.failure();
            if (failure.isPresent()) {
                throw new StartupProblem("the engine does not start: " + failure.get()
                        + ". The whole story is in engine/engine.log in the data folder.");
            }
            if (System.nanoTime() > deadlineNanos) {
                return false;
            }
        }
        return true;
    }

    private boolean feedIsAlive() throws InterruptedException {
        long deadlineNanos = System.nanoTime() + PATIENCE_WITH_THE_FEED.toNanos();
        while (!feed.alive()) {
            if (System.nanoTime() > deadlineNanos) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
        return true;
    }
}
