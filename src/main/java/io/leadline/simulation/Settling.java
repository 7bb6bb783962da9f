package io.leadline.simulation;

import io.leadline.engine.Engine;
import io.leadline.engine.EngineUnavailable;
import io.leadline.engine.FeedPosition;
import io.leadline.engine.Message;
import io.leadline.engine.RecordFeed;
import io.leadline.engine.StuckJob;
import io.leadline.inbox.Inbox;
import io.leadline.inbox.InboxQuery;
import io.leadline.messaging.Mails;
import io.leadline.planning.Replanning;
import io.leadline.shared.Changed;
import io.leadline.shared.Looping;
import io.leadline.shared.PendingCommands;
import io.leadline.storage.KeptFigures;
import io.leadline.tracking.DelaySweep;
import io.leadline.tracking.RiskWatch;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Knows when the product has done everything that there is to do for now: no decision waits for the engine, no timer that is due
 * to be fired by it, no job for a worker, no mail to a supplier for its server, nothing is planned or looked at anew, and the engine's
 * records have come to rest. What is
 * written to colleagues goes its way beside that: simulated people look into their inbox.
 */
@Component
public class Settling {

    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
    private static final Duration LOOK = Duration.ofMillis(40);
    /** While something is under way whose end is told in the log. */
    private static final Duration LOOK_SOON = Duration.ofMillis(20);
    /** While there is something left that takes its time. */
    private static final Duration LOOK_LATER = Duration.ofMillis(100);
    /** The engine looks for due timers ten times a second, and its records take less than that to come here. */
    private static final Duration REST = Duration.ofMillis(200);
    /** What it was told it has done by the time it answers; only the records of it are still to come. */
    private static final Duration REST_WITHOUT_TIMERS = Duration.ofMillis(160);
    /** Where looking takes longer than it should the machine is busy, and so is the engine; for a while. */
    private static final int TIMES_LATE = 8;

    private static final String FIGURES = "figures:";

    private static final Duration MARK_LOOK = Duration.ofMillis(4);
    private static final Duration MARK_PATIENCE = Duration.ofSeconds(20);

    private static final double REMEMBERED = 0.9;

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int MANY = 10_000;

    private final Engine engine;
    private final RecordFeed feed;
    private final List<PendingCommands> outboxes;
    private final Mails mails;
    private final Inbox inbox;
    private final Replanning replanning;
    private final RiskWatch risks;
    private final DelaySweep sweep;
    private final KeptFigures figures;
    private final ObjectProvider<Looping> loops;
    private final AtomicLong changes = new AtomicLong();
    private Left before = Left.NOTHING;
    private double late;
    private long settled = -1;
    private boolean marked = true;
    private boolean markCame;

    Settling(
            Engine engine,
            RecordFeed feed,
            ObjectProvider<PendingCommands> outboxes,
            Mails mails,
            Inbox inbox,
            Replanning replanning,
            RiskWatch risks,
            DelaySweep sweep,
            KeptFigures figures,
            ObjectProvider<Looping> loops) {
        this.engine = engine;
        this.feed = feed;
        this.outboxes = outboxes.stream().toList();
        this.mails = mails;
        this.inbox = inbox;
        this.replanning = replanning;
        this.risks = risks;
        this.sweep = sweep;
        this.figures = figures;
        this.loops = loops;
    }

    /** What is under way. */
    private record Left(Set<String> commands, Set<Long> jobs, Set<Long> timers, long mails) {
        private static final Left NOTHING = new Left(Set.of(), Set.of(), Set.of(), 0);

        private boolean nothingBut(Left others) {
            return others.commands.containsAll(commands)
                    && others.jobs.containsAll(jobs)
                    && others.timers.containsAll(timers)
                    && mails <= others.mails;
        }
    }

    private record Seen(FeedPosition records, long tasks, Left left) {

        private static final int NOT_COUNTED = -1;

        /** Unlike any that was looked at closely. */
        static Seen moving(FeedPosition records) {
            return new Seen(records, NOT_COUNTED, Left.NOTHING);
        }

        boolean isBusy(Left others) {
            return tasks != NOT_COUNTED && !left.nothingBut(others);
        }

        boolean isAtRest(Left others) {
            return tasks != NOT_COUNTED && left.nothingBut(others);
        }
    }

    /** What lies about now is somebody else's, and never waited for. */
    public void leaveAside() {
        before = left();
    }

    /**
     * From now on what the product does by itself some time after each thing that happens, planning an item anew, looking
     * at what threatens orders, ending and waking escalations and reckoning figures by which cases are opened, is done when everything
     * else has come to rest: of all that happened at one moment, in whatever order a machine came to it.
     */
    public void byMoments() {
        replanning.whenAsked();
        risks.whenAsked();
        sweep.whenAsked();
        figures.whenAsked();
    }

    /**
     * Comes back when nothing moves any more.
     *
     * @throws IllegalStateException if that does not come, naming what is left
     */
    public void await() {
        await(REST);
    }

    /**
     * The same after people may have acted and no time has passed: no timer is due that was not before, and where nothing has
     * changed nothing is to be waited for.
     */
    public void awaitActs() {
        if (changes.get() != settled) {
            await(REST_WITHOUT_TIMERS);
        }
    }

    @EventListener
    void on(Changed change) {
        if (!change.topic().startsWith(FIGURES)) {
            changes.incrementAndGet();
        }
    }

    private void await(Duration rest) {
        if (!comesToRest(rest, PATIENCE, true)) {
            throw new IllegalStateException("The product does not come to rest; left are " + left());
        }
    }

    /**
     * For those who can bear that something comes after it. What has not come to rest in so much patience is left aside from
     * then on: a mail whose server is away would hold up every later moment as well.
     *
     * @param rest how long nothing has to move
     */
    public void await(Duration rest, Duration patience) {
        if (!comesToRest(rest, patience, false)) {
            leaveAside();
            LOG.info("Not waited for any longer, after {} s: {}", patience.toSeconds(), before);
        }
    }

    /** @param withFigures whether what is reckoned and looked at beside people belongs to it */
    private boolean comesToRest(Duration rest, Duration patience, boolean withFigures) {
        long began = System.nanoTime();
        if (withFigures && standsStill(patience)) {
            return true;
        }
        Seen last = Seen.moving(feed.position());
        long since = System.nanoTime();
        while (true) {
            long known = changes.get();
            replanning.settle();
            if (!withFigures) {
                sweep.settle();
                risks.settle();
            }
            long looked = System.nanoTime();
            long pause = (last.isBusy(before) ? LOOK_LATER : LOOK).toNanos();
            LockSupport.parkNanos(pause);
            FeedPosition records = feed.position();
            late = Math.max(late * REMEMBERED, System.nanoTime() - looked - pause);
            boolean longEnough = System.nanoTime() - since >= rest.toNanos() + TIMES_LATE * late;
            Seen now = records.equals(last.records()) ? closely(last, longEnough) : Seen.moving(records);
            if (!now.equals(last) || !now.isAtRest(before) || !engine.available()) {
                last = now;
                since = System.nanoTime();
            } else if (longEnough) {
                if (!withFigures || nothingBeside(known)) {
                    settled = known;
                    return true;
                }
                since = System.nanoTime();
            }
            if (System.nanoTime() - began > patience.toNanos()) {
                return false;
            }
        }
    }

    /**
     * By marks in the engine's log, which wait for nothing that has been done: when two went through it one after the other with
     * nothing between them, nothing was under way at either, and everybody has looked at what they were told, then nothing moves.
     *
     * @return false where that does not come, or nobody writes marks
     */
    private boolean standsStill(Duration patience) {
        long began = System.nanoTime();
        OptionalLong moved = OptionalLong.empty();
        while (marked && System.nanoTime() - began <= patience.toNanos()) {
            long known = changes.get();
            replanning.settle();
            if (!engine.available() || !left().nothingBut(before)) {
                moved = OptionalLong.empty();
                LockSupport.parkNanos(LOOK_SOON.toNanos());
            } else if (moved.isEmpty()) {
                // What was just begun is seen from here on.
                moved = mark();
            } else if (hurried() && nothingBeside(known)) {
                OptionalLong again = mark();
                if (again.equals(moved) && left().nothingBut(before) && changes.get() == known) {
                    settled = known;
                    return true;
                }
                moved = again;
            }
        }
        return false;
    }

    /** Whether all have looked at what they were told; who has not does so at once. */
    private boolean hurried() {
        boolean all = true;
        for (Looping loop : loops) {
            if (!loop.beside() && loop.poll().behind()) {
                loop.poll().hurry();
                all = false;
            }
        }
        if (!all) {
            LockSupport.parkNanos(MARK_LOOK.toNanos());
        }
        return all;
    }

    /** How far the log was when a mark had gone through it; empty if that does not come. */
    private OptionalLong mark() {
        String id = UUID.randomUUID().toString();
        try {
            engine.publish(new Message(RecordFeed.MARK, "settling", id, Duration.ZERO, Map.of()));
        } catch (EngineUnavailable away) {
            return OptionalLong.empty();
        }
        long until = System.nanoTime() + MARK_PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            Optional<RecordFeed.Mark> last = feed.lastMark();
            if (last.isPresent() && last.get().id().equals(id)) {
                markCame = true;
                return OptionalLong.of(last.get().moved());
            }
            LockSupport.parkNanos(MARK_LOOK.toNanos());
        }
        // An exporter of another version tells none.
        marked = markCame;
        return OptionalLong.empty();
    }

    /** Whether everybody has looked at what they were told, and nothing came of the figures of now. */
    private boolean nothingBeside(long known) {
        if (loops.stream().anyMatch(loop -> !loop.beside() && loop.poll().behind())) {
            return false;
        }
        if (replanning.planWaiting() || sweep.settle() || risks.settle()) {
            return false;
        }
        figures.settle();
        return changes.get() == known;
    }

    /** Comes back when what follows from the last change of an order or of sales has been planned. */
    public void awaitPlans() {
        replanning.settle();
    }

    /**
     * While the engine's records come in nobody needs to look any closer, which would take the machine from them; and what
     * has come to rest is looked at closely again only when it has rested long enough.
     */
    private Seen closely(Seen last, boolean longEnough) {
        return last.isAtRest(before) && !longEnough
                ? last
                : new Seen(last.records(), inbox.count(InboxQuery.ALL.ofEverybody(true), Staff.OFFICE), left());
    }

    private Left left() {
        Set<String> commands = new HashSet<>();
        for (PendingCommands outbox : outboxes) {
            outbox.waiting(MANY)
                    .forEach(waiting -> commands.add(
                            waiting.owner() + " " + waiting.command().id()));
        }
        Set<Long> jobs = feed.stuckJobs(Instant.MAX).stream().map(StuckJob::key).collect(Collectors.toSet());
        return new Left(commands, jobs, feed.dueTimers(), mails.queuedToOthers());
    }
}
