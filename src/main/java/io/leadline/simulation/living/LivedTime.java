package io.leadline.simulation.living;

import io.leadline.engine.EngineUnavailable;
import io.leadline.engine.TimeTravel;
import io.leadline.shared.BusinessClock;
import io.leadline.simulation.Settling;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The company's clock, for those who live by it. */
@Component
class LivedTime {

    private static final Logger LOG = LoggerFactory.getLogger(LivedTime.class);
    private static final Duration SHORT_REST = Duration.ofMillis(120);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(3);

    private final TimeTravel travel;
    private final BusinessClock clock;
    private final Settling settling;

    LivedTime(TimeTravel travel, BusinessClock clock, Settling settling) {
        this.travel = travel;
        this.clock = clock;
        this.settling = settling;
    }

    /** See {@link TimeTravel#possible}. */
    boolean possible() {
        return travel.possible();
    }

    Instant now() {
        return clock.now();
    }

    LocalDate today() {
        return clock.today();
    }

    ZoneId zone() {
        return clock.zone();
    }

    LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, clock.zone());
    }

    /**
     * Comes back when it is then, and what the hours until then brought has been done. An engine that is away is waited for:
     * nothing moves without it.
     *
     * @return false if it is over before
     */
    boolean goTo(Instant then, BooleanSupplier over) {
        while (!over.getAsBoolean()) {
            try {
                // A job that somebody works at would run out of time with the clock, and be given to another.
                settling.await(SHORT_REST, PATIENCE);
                Duration ahead = Duration.between(clock.now(), then);
                if (ahead.isPositive()) {
                    travel.advance(ahead);
                }
                settling.await(SHORT_REST, PATIENCE);
                return !over.getAsBoolean();
            } catch (EngineUnavailable away) {
                LOG.info("The demonstration waits for the engine", away);
                LockSupport.parkNanos(ASK_AGAIN.toNanos());
            }
        }
        return false;
    }
}
