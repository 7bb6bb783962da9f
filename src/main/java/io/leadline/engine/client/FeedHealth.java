package io.leadline.engine.client;

import io.leadline.engine.Engine;
import io.leadline.storage.StoreState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** The record feed's part of {@code /actuator/health}: down when the engine is there and nothing is heard of it. */
@Component("feedHealthIndicator")
class FeedHealth implements HealthIndicator {

    private final Engine engine;
    private final StoreState store;

    FeedHealth(Engine engine, StoreState store) {
        this.engine = engine;
        this.store = store;
    }

    @Override
    public Health health() {
        if (!store.reachable()) {
            return Health.unknown().build();
        }
        return engine.silent() ? Health.down().build() : Health.up().build();
    }
}
