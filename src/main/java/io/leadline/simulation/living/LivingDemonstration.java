package io.leadline.simulation.living;

import io.leadline.engine.Engine;
import io.leadline.engine.EngineUnavailable;
import io.leadline.engine.LivedDays;
import io.leadline.engine.TimeTravel;
import io.leadline.identity.Demonstration;
import io.leadline.planning.PlanStore;
import io.leadline.planning.PlanningRun;
import io.leadline.planning.PlanningRuns;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.simulation.Moment;
import io.leadline.simulation.Participant;
import io.leadline.simulation.Settling;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The demonstration that lives. After its first start its people live through the weeks that its files leave out, behind an
 * open portal; then days happen when somebody asks for them. The company's clock is the only place mark: who starts again
 * in the middle goes on where it stands.
 */
@Component
class LivingDemonstration implements LivedDays {

    private static final Logger LOG = LoggerFactory.getLogger(LivingDemonstration.class);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(3);
    private static final Duration SHORT_REST = Duration.ofMillis(120);
    /** So long a newcomer waits for the past; on a slow machine days of it are skipped then, all but the last. */
    private static final Duration SOON = Duration.ofSeconds(40);

    private static final int LAST_DAYS = 4;
    private static final Duration PATIENCE_OF_THE_PAST = Duration.ofHours(12);
    private static final Duration PATIENCE = Duration.ofHours(30);

    private final Demonstration demonstration;
    private final TimeTravel time;
    private final BusinessClock clock;
    private final Engine engine;
    private final PlanningRuns runs;
    private final PlanStore plans;
    private final Settling settling;
    private final DemoPeople people;
    private final LivedLives lives;
    private final ApplicationEventPublisher events;
    private final AtomicReference<@Nullable UnderWay> underWay = new AtomicReference<>();
    private volatile boolean stopped;

    LivingDemonstration(
            Demonstration demonstration,
            TimeTravel time,
            BusinessClock clock,
            Engine engine,
            PlanningRuns runs,
            PlanStore plans,
            Settling settling,
            DemoPeople people,
            LivedLives lives,
            ApplicationEventPublisher events) {
        this.demonstration = demonstration;
        this.time = time;
        this.clock = clock;
        this.engine = engine;
        this.runs = runs;
        this.plans = plans;
        this.settling = settling;
        this.people = people;
        this.lives = lives;
        this.events = events;
    }

    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        if (demonstration.pastDays() == 0) {
            return;
        }
        Instant real = Instant.now();
        LivedLife life = lives.load().orElseGet(() -> begun(real));
        Instant until = life.pastUntil();
        if (until == null) {
            return;
        }
        int days = (int) ChronoUnit.DAYS.between(clock.now(), until) + 1;
        underWay.set(new UnderWay(0, days, true));
        inBackground(() -> {
            awaitFirstPlan();
            live(until, true);
            if (stopped) {
                return;
            }
            lives.save(lives.load().orElse(LivedLife.AHEAD).pastOver());
            LOG.info("The demonstration has lived through its last {} days", days);
        });
    }

    /** Only where the clock stands as far back as the files of this start ended: other demonstrations have their past. */
    private LivedLife begun(Instant real) {
        boolean back = ChronoUnit.DAYS.between(clock.now(), real) >= demonstration.pastDays() - 1;
        LivedLife life = back ? new LivedLife(real, true) : LivedLife.AHEAD;
        lives.save(life);
        return life;
    }

    @Override
    public boolean possible() {
        return time.possible() && demonstration.livesOn();
    }

    @Override
    public boolean begin(int days) {
        if (!possible() || days < 1 || !underWay.compareAndSet(null, new UnderWay(1, days, false))) {
            return false;
        }
        tell();
        Instant until = clock.now().plus(Duration.ofDays(days));
        inBackground(() -> live(until, false));
        return true;
    }

    @Override
    public Optional<UnderWay> underWay() {
        return Optional.ofNullable(underWay.get());
    }

    @Override
    public boolean othersWork() {
        return lives.load().orElse(LivedLife.AHEAD).othersWork();
    }

    @Override
    public void letOthersWork(boolean work) {
        lives.save(lives.load().orElse(LivedLife.AHEAD).working(work));
        tell();
    }

    private void inBackground(Runnable work) {
        Thread.ofPlatform().daemon().name("living-demonstration").start(() -> {
            try {
                work.run();
            } catch (RuntimeException failure) {
                if (!stopped) {
                    LOG.warn(
                            "The demonstration stands still; it goes on at the next start, or when days are asked for",
                            failure);
                }
            } finally {
                underWay.set(null);
                tell();
            }
        });
    }

    /** Asked for again while none has begun: a message that comes before the models are deployed starts nothing. */
    private void awaitFirstPlan() {
        long asked = 0;
        while (!stopped && plans.runs(1).stream().noneMatch(run -> run.state() == PlanningRun.State.DONE)) {
            boolean due = asked == 0 || System.nanoTime() - asked > ASK_AGAIN.toNanos();
            if (due && engine.available() && plans.runs(1).isEmpty()) {
                asked = System.nanoTime();
                try {
                    runs.requestOfNews();
                } catch (EngineUnavailable away) {
                    LOG.debug("The engine is not there yet", away);
                }
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private void live(Instant until, boolean past) {
        Instant from = clock.now();
        LocalDate first = clock.today();
        int days = (int) Math.max(1, ChronoUnit.DAYS.between(first, LocalDate.ofInstant(until, clock.zone())));
        List<Moment> moments = past ? Moments.few(from, until, clock.zone()) : Moments.all(from, until, clock.zone());
        List<Participant> acting = people.at(first, past ? PATIENCE_OF_THE_PAST : PATIENCE, othersWork());
        LocalDate last = LocalDate.ofInstant(until, clock.zone()).minusDays(LAST_DAYS);
        long began = System.nanoTime();
        for (Moment moment : moments) {
            if (past && moment.day().isBefore(last) && System.nanoTime() - began > SOON.toNanos()) {
                continue;
            }
            if (stopped || !demonstration.generated()) {
                return;
            }
            int day = (int) ChronoUnit.DAYS.between(first, moment.day()) + 1;
            underWay.set(new UnderWay(Math.min(day, days), days, past));
            goTo(moment.at(clock.zone()));
            tell();
            acting.stream().sorted(Comparator.comparing(Participant::id)).forEach(each -> act(each, moment));
        }
        goTo(past ? Instant.now() : until);
    }

    /** What one of them could not do is done at the next moment, by whoever finds it; the others go on. */
    private void act(Participant each, Moment moment) {
        try {
            each.act(moment);
            settling.awaitPlans();
        } catch (RuntimeException failure) {
            if (!stopped) {
                LOG.warn("{} could not do everything of {}", each.id(), moment, failure);
            }
        }
    }

    /** An engine that is away for a while is waited for: nothing has moved then. */
    private void goTo(Instant then) {
        boolean there = false;
        while (!there && !stopped) {
            try {
                // A job that somebody works at would run out of time with the clock, and be given to another.
                settling.await(SHORT_REST);
                Duration ahead = Duration.between(clock.now(), then);
                if (ahead.isPositive()) {
                    time.advance(ahead);
                }
                settling.await(SHORT_REST);
                there = true;
            } catch (EngineUnavailable away) {
                LOG.info("The demonstration waits for the engine", away);
                LockSupport.parkNanos(ASK_AGAIN.toNanos());
            } catch (IllegalStateException restless) {
                LOG.info("The demonstration goes on although the product does not rest", restless);
                there = true;
            }
        }
    }

    private void tell() {
        events.publishEvent(new Changed(TOPIC));
    }

    @PreDestroy
    void stop() {
        stopped = true;
    }
}
