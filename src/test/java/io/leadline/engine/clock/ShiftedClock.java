package io.leadline.engine.clock;

import io.leadline.engine.EngineHost;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** The company's clock without an engine, apart from real time by so much. */
public final class ShiftedClock {

    private static final EngineHost NOBODYS = new EngineHost() {
        @Override
        public URI grpcAddress() {
            return URI.create("http://localhost");
        }

        @Override
        public Optional<URI> clockAddress() {
            return Optional.empty();
        }

        @Override
        public boolean running() {
            return false;
        }
    };

    private ShiftedClock() {}

    public static CompanyClock by(Duration dateShift, ClockStore store) {
        store.save(new ClockOffset(true, dateShift, Duration.ZERO));
        return keptIn(store, ZoneOffset.UTC);
    }

    /** The same, apart by what the store keeps. */
    static CompanyClock keptIn(ClockStore store, ZoneId zone) {
        return new CompanyClock(store, new EngineClock(NOBODYS), event -> {}, zone, null);
    }
}
