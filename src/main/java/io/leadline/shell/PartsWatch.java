package io.leadline.shell;

import io.leadline.engine.Engine;
import io.leadline.shared.Changed;
import io.leadline.shared.Poll;
import io.leadline.storage.StoreAway;
import io.leadline.storage.StoreState;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notices when the engine or the store goes away or comes back, so that open pages can say so. */
@Component
class PartsWatch {

    static final String TOPIC = "parts";

    private static final Logger log = LoggerFactory.getLogger(PartsWatch.class);

    private static final Duration PAUSE = Duration.ofSeconds(3);

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
    private final ObjectProvider<StoreState> store;
    private final ApplicationEventPublisher events;
    private final Poll poll = Poll.every(PAUSE, "parts-watch", this::look);
    private volatile State state = State.WELL;

    PartsWatch(ObjectProvider<Engine> engine, ObjectProvider<StoreState> store, ApplicationEventPublisher events) {
        this.engine = engine;
        this.store = store;
        this.events = events;
    }

    State state() {
        return state;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        poll.start();
    }

    @PreDestroy
    void stop() {
        poll.close();
    }

    private void look() {
        State now = now();
        if (now != state) {
            log.info("Engine and store: {}", now);
            state = now;
            events.publishEvent(new Changed(TOPIC));
        }
    }

    private State now() {
        StoreState database = store.getIfAvailable();
        if (database != null && !database.reachable()) {
            return State.STORE_AWAY;
        }
        Engine found = engine.getIfAvailable();
        try {
            if (found == null || found.available()) {
                return found != null && found.silent() ? State.ENGINE_SILENT : State.WELL;
            }
            return State.ENGINE_AWAY;
        } catch (RuntimeException failure) {
            if (StoreAway.isBehind(failure)) {
                return State.STORE_AWAY;
            }
            throw failure;
        }
    }
}
