package io.leadline.shell;

import io.leadline.engine.Engine;
import io.leadline.shared.Changed;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notices when the engine or the store goes away or comes back, so that open pages can say so. */
@Component
class EngineWatch {

    static final String TOPIC = "engine";

    private static final Logger log = LoggerFactory.getLogger(EngineWatch.class);

    private static final long EVERY_SECONDS = 3;

    /** What people have to know at present, by the key of its text. */
    enum State {
        WELL(""),
        ENGINE_AWAY("shell.engine.away"),
        ENGINE_SILENT("shell.engine.silent"),
        STORE_AWAY("shell.store.away");

        final String textKey;

        State(String textKey) {
            this.textKey = textKey;
        }
    }

    private final ObjectProvider<Engine> engine;
    private final Map<String, HealthIndicator> health;
    private final ApplicationEventPublisher events;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("parts-watch").factory());
    private volatile State state = State.WELL;

    EngineWatch(ObjectProvider<Engine> engine, Map<String, HealthIndicator> health, ApplicationEventPublisher events) {
        this.engine = engine;
        this.health = health;
        this.events = events;
    }

    State state() {
        return state;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        clock.scheduleWithFixedDelay(this::look, 0, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }

    private void look() {
        try {
            State now = now();
            if (now != state) {
                log.info("Engine and store: {}", now);
                state = now;
                events.publishEvent(new Changed(TOPIC));
            }
        } catch (RuntimeException failure) {
            // Whoever could not bear the news must not keep the next from being noticed.
            log.warn("A change of {} was not heard by all", state, failure);
        }
    }

    private State now() {
        HealthIndicator store = health.get("storeHealthIndicator");
        Health answer = store == null ? null : store.health(false);
        if (answer != null && !answer.getStatus().equals(Status.UP)) {
            return State.STORE_AWAY;
        }
        Engine found = engine.getIfAvailable();
        try {
            if (found == null || found.available()) {
                return found != null && found.silent() ? State.ENGINE_SILENT : State.WELL;
            }
            return State.ENGINE_AWAY;
        } catch (RuntimeException storeLostMeanwhile) {
            return State.STORE_AWAY;
        }
    }
}
