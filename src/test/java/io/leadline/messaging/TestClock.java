package io.leadline.messaging;

import io.leadline.shared.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/** Business and machine time in one, moved by hand. */
public final class TestClock implements BusinessClock, InstantSource {

    private volatile Instant now = Instant.parse("2026-03-02T09:00:00Z");

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Europe/London");
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }
}
