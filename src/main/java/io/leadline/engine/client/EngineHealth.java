package io.leadline.engine.client;

import io.leadline.engine.Engine;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** The engine's part of {@code /actuator/health}. */
@Component("engineHealthIndicator")
class EngineHealth implements HealthIndicator {

    private final Engine engine;

    EngineHealth(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Health health() {
        return engine.available() ? Health.up().build() : Health.down().build();
    }
}
