package io.leadline.simulation.living;

import io.leadline.engine.LivedDays;
import io.leadline.exchange.OwnFilesCome;
import io.leadline.identity.Demonstration;
import io.leadline.shared.Changed;
import io.leadline.simulation.Moment;
import io.leadline.simulation.Participant;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
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
 * in the middle goes on where it stands. Nobody lives in it any more from the moment a company's own files come.
 */
@Component
class LivingDemonstration implements LivedDays {

    private static final Logger LOG = LoggerFactory.getLogger(LivingDemonstration.class);

    private static final Duration PATIENCE = Duration.ofHours(30);

    private final Demonstration demonstration;
    private final LivedTime time;
    private final FirstPlan firstPlan;
    private final DemoPeople people;
    private final LivedLives lives;
    private final ApplicationEventPublisher events;
    private final AtomicReference<@Nullable UnderWay> underWay = new AtomicReference<>();
    private volatile @Nullable Thread living;
    private volatile boolean ended;

    LivingDemonstration(
            Demonstration demonstration,
            LivedTime time,
            FirstPlan firstPlan,
            DemoPeople people,
            LivedLives lives,
            ApplicationEventPublisher events) {
        this.demonstration = demonstration;
        this.time = time;
        this.firstPlan = firstPlan;
        this.people = people;
        this.lives = lives;
        this.events = events;
    }

    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        if (isOver()) {
            return;
        }
        int days = (int) ChronoUnit.DAYS.between(time.now(), Instant.now()) + 1;
        boolean past = lives.load().orElseGet(this::begun).pastAhead();
        if (past) {
            underWay.set(new UnderWay(0, days, true));
        }
        inBackground(() -> {
            people.handInLeft();
            if (past) {
                livePast(days);
            }
        });
    }

    private void livePast(int days) {
        long began = System.nanoTime();
        firstPlan.await(this::isOver);
        Instant until = Instant.now();
        int moments = Moments.few(time.now(), until, time.zone()).size();
        if (!live(until, true, began)) {
            return;
        }
        lives.save(life().pastOver());
        LOG.info(
                "The demonstration has lived through its last {} days in {} s, all {} moments of them",
                days,
                Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                moments);
        // What this minute took is given back now; nothing else would ask for it before the portal is busy again.
        System.gc();
    }

    /** Only where the clock stands as far back as the files of this start ended: other demonstrations have their past. */
    private LivedLife begun() {
        boolean back = ChronoUnit.DAYS.between(time.now(), Instant.now()) >= demonstration.pastDays() - 1;
        LivedLife life = LivedLife.AHEAD.withPast(back);
        lives.save(life);
        return life;
    }

    private LivedLife life() {
        return lives.load().orElse(LivedLife.AHEAD);
    }

    /** Whether nobody may act any more, or never could. */
    private boolean isOver() {
        return ended || !demonstration.livesOn();
    }

    @Override
    public boolean possible() {
        return time.possible() && !isOver();
    }

    @Override
    public boolean begin(int days) {
        if (!possible() || days < 1 || !underWay.compareAndSet(null, new UnderWay(1, days, false))) {
            return false;
        }
        tell();
        Instant until = time.now().plus(Duration.ofDays(days));
        inBackground(() -> live(until, false, System.nanoTime()));
        return true;
    }

    @Override
    public Optional<UnderWay> underWay() {
        return Optional.ofNullable(underWay.get());
    }

    @Override
    public boolean othersWork() {
        return life().othersWork();
    }

    @Override
    public void letOthersWork(boolean work) {
        lives.save(life().working(work));
        tell();
    }

    private synchronized void inBackground(Runnable work) {
        living = Thread.ofPlatform().daemon().name("living-demonstration").start(() -> {
            try {
                work.run();
            } catch (RuntimeException failure) {
                if (!ended) {
                    LOG.warn(
                            "The demonstration stands still; it goes on at the next start, or when days are asked for",
                            failure);
                }
            } finally {
                people.forget();
                underWay.set(null);
                tell();
            }
        });
    }

    /**
     * @param began the machine's time in nanoseconds since which somebody waits
     * @return false if it ended before
     */
    private boolean live(Instant until, boolean past, long began) {
        LocalDate first = time.today();
        int days = (int) Math.max(1, ChronoUnit.DAYS.between(first, time.dayOf(until)));
        List<Moment> moments =
                past ? Moments.few(time.now(), until, time.zone()) : Moments.all(time.now(), until, time.zone());
        Leaving leaving = past ? Leaving.of(Moments.lastWorkingDay(moments, first)) : Leaving.forAWhile(PATIENCE);
        List<Participant> acting = people.at(first, leaving, othersWork()).stream()
                .sorted(Comparator.comparing(Participant::id))
                .toList();
        for (Moment moment : moments) {
            int day = (int) ChronoUnit.DAYS.between(first, moment.day()) + 1;
            underWay.set(new UnderWay(Math.min(day, days), days, past));
            if (!time.goTo(moment.at(time.zone()), this::isOver)) {
                return false;
            }
            tell();
            acting.forEach(each -> act(each, moment));
            LOG.debug("{} is over after {} ms", moment, (System.nanoTime() - began) / 1_000_000);
        }
        return time.goTo(past ? Instant.now() : until, this::isOver);
    }

    /** What one of them could not do is done at the next moment, by whoever finds it; the others go on. */
    private void act(Participant each, Moment moment) {
        if (isOver()) {
            return;
        }
        try {
            each.act(moment);
        } catch (RuntimeException failure) {
            if (!ended) {
                LOG.warn("{} could not do everything of {}", each.id(), moment, failure);
            }
        }
    }

    private void tell() {
        events.publishEvent(new Changed(TOPIC));
    }

    /** What is being done just now is done to its end, before the first of the files is read. */
    @EventListener
    void leave(OwnFilesCome own) {
        ended = true;
        Thread last = living;
        if (last != null && last.isAlive()) {
            LOG.info("The demonstration ends, because {} is a company's own", own.source());
            try {
                last.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @PreDestroy
    void stop() {
        ended = true;
    }
}
