package io.leadline.shell;

import io.leadline.engine.Engine;
import io.leadline.shared.Changed;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notices when the engine goes away or comes back, so that open pages can say so. */
@Component
class EngineWatch {

    static final String TOPIC = "engine";

    private static final long EVERY_SECONDS = 3;

    private final ObjectProvider<Engine> engine;
    private final ApplicationEventPublisher events;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("engine-watch").factory());
    private volatile boolean available = true;

    EngineWatch(ObjectProvider<Engine> engine, ApplicationEventPublisher events) {
        this.engine = engine;
        this.events = events;
    }

    boolean available() {
        return available;
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
        Engine found = engine.getIfAvailable();
        boolean now = found == null || found.available();
        if (now != available) {
            available = now;
            events.publishEvent(new Changed(TOPIC));
        }
    }
}
