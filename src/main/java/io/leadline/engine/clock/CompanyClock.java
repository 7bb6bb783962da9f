package io.leadline.engine.clock;

import io.leadline.engine.BusinessDate;
import io.leadline.engine.BusinessTime;
import io.leadline.engine.EngineUnavailable;
import io.leadline.engine.TimeTravel;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The one clock of the application; its offset lies in the store, so that a restart does not go back in time. */
@Component
public class CompanyClock implements BusinessClock, BusinessTime, BusinessDate, TimeTravel {

    private static final Logger log = LoggerFactory.getLogger(CompanyClock.class);

    private final Clock realTime = Clock.systemUTC();
    private final ClockStore store;
    private final EngineClock engineClock;
    private final ApplicationEventPublisher events;
    private final ZoneId zone;
    private final @Nullable LocalDate asOf;
    private volatile ClockOffset offset;

    CompanyClock(
            ClockStore store,
            EngineClock engineClock,
            ApplicationEventPublisher events,
            @Value("${leadline.company.zone:Europe/London}") ZoneId zone,
            @Value("${leadline.as-of:#{null}}") @Nullable LocalDate asOf) {
        this.store = store;
        this.engineClock = engineClock;
        this.events = events;
        this.zone = zone;
        this.asOf = asOf;
        this.offset = store.load();
        if (asOf != null) {
            startAt(asOf);
        }
    }

    @Override
    public Instant now() {
        return realTime.instant().plus(offset.total());
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    /** What the engine's own clock shows. */
    public Instant engineNow() {
        return realTime.instant().plus(offset.moved());
    }

    /** Converts a time of the engine's own clock. */
    public Instant toBusiness(Instant engineTime) {
        return engineTime.plus(offset.dateShift());
    }

    @Override
    public synchronized boolean startAt(LocalDate date) {
        if (offset.started() || !offset.moved().isZero()) {
            return false;
        }
        LocalDate first = asOf == null ? date : asOf;
        Instant real = realTime.instant();
        Instant start =
                first.atTime(LocalTime.ofInstant(real, zone)).atZone(zone).toInstant();
        change(offset.startingWith(Duration.between(real, start)));
        log.info("The business date is {}", first);
        return true;
    }

    @Override
    public synchronized void set(LocalDate date) {
        if (date.isAfter(BusinessDate.latest(LocalDate.ofInstant(now(), zone), LocalDate.now(zone)))) {
            throw new IllegalArgumentException("The business date cannot be " + date + ", more than a year ahead");
        }
        set(date.atTime(LocalTime.ofInstant(engineNow(), zone)));
    }

    /** As {@link #set(LocalDate)}, with the time of day. */
    synchronized void set(LocalDateTime local) {
        change(offset.startingWith(
                Duration.between(engineNow(), local.atZone(zone).toInstant())));
        log.info("The business date has been set to {}", local.toLocalDate());
        events.publishEvent(new Changed("clock"));
    }

    @Override
    public boolean possible() {
        return engineClock.controlled();
    }

    @Override
    public synchronized void advance(Duration ahead) {
        if (ahead.isNegative() || ahead.isZero()) {
            throw new IllegalArgumentException("Time goes ahead only, not by " + ahead);
        }
        if (!possible()) {
            throw new IllegalStateException("This engine's clock is not Leadline's to move");
        }
        ClockOffset before = offset;
        // Saved first: an application killed between the two moves the engine's clock when it starts again.
        change(before.movedBy(ahead));
        try {
            engineClock.moveTo(offset.moved());
        } catch (EngineUnavailable unreachable) {
            change(before);
            throw unreachable;
        }
        events.publishEvent(new Changed("clock"));
    }

    /** Makes an engine that has just started as late as the company. */
    public synchronized void alignEngine() {
        if (possible() && !offset.moved().isZero()) {
            engineClock.moveTo(offset.moved());
        }
    }

    private void change(ClockOffset changed) {
        store.save(changed);
        offset = changed;
    }
}
