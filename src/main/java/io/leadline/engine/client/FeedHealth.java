package io.leadline.engine.client;

import io.leadline.engine.Engine;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** The record feed's part of {@code /actuator/health}: down when the engine is there and nothing is heard of it. */
@Component("feedHealthIndicator")
class FeedHealth implements HealthIndicator {

    private final Engine engine;

    FeedHealth(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Health health() {
        return engine.silent() ? Health.down().build() : Health.up().build();
    }
}
