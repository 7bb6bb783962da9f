package io.leadline.simulation;

import io.leadline.engine.Engine;
import io.leadline.engine.FeedPosition;
import io.leadline.engine.RecordFeed;
import io.leadline.engine.StuckJob;
import io.leadline.inbox.Inbox;
import io.leadline.inbox.InboxQuery;
import io.leadline.messaging.Mails;
import io.leadline.planning.Replanning;
import io.leadline.shared.Changed;
import io.leadline.shared.PendingCommands;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Knows when the product has done everything that there is to do for now: no decision waits for the engine, no job for a
 * worker, no mail to a supplier for its server, nothing is planned anew, and the engine's records have come to rest. What is
 * written to colleagues goes its way beside that: simulated people look into their inbox.
 */
@Component
public class Settling {

    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
    private static final Duration LOOK = Duration.ofMillis(40);
    /** While there is something left that takes its time. */
    private static final Duration LOOK_LATER = Duration.ofMillis(100);
    /** The engine looks for due timers ten times a second, and its records take less than that to come here. */
    private static final Duration REST = Duration.ofMillis(200);
    /** What it was told it has done by the time it answers; only the records of it are still to come. */
    private static final Duration REST_WITHOUT_TIMERS = Duration.ofMillis(160);
    /** Where looking takes longer than it should the machine is busy, and so is the engine; for a while. */
    private static final int TIMES_LATE = 8;

    private static final double REMEMBERED = 0.9;

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int MANY = 10_000;

    private final Engine engine;
    private final RecordFeed feed;
    private final List<PendingCommands> outboxes;
    private final Mails mails;
    private final Inbox inbox;
    private final Replanning replanning;
    private final AtomicLong changes = new AtomicLong();
    private Left before = Left.NOTHING;
    private double late;
    private long settled = -1;

    Settling(
            Engine engine,
            RecordFeed feed,
            ObjectProvider<PendingCommands> outboxes,
            Mails mails,
            Inbox inbox,
            Replanning replanning) {
        this.engine = engine;
        this.feed = feed;
        this.outboxes = outboxes.stream().toList();
        this.mails = mails;
        this.inbox = inbox;
        this.replanning = replanning;
    }

    /** What is under way. */
    private record Left(Set<String> commands, Set<Long> jobs, long mails) {
        private static final Left NOTHING = new Left(Set.of(), Set.of(), 0);

        private boolean nothingBut(Left others) {
            return others.commands.containsAll(commands) && others.jobs.containsAll(jobs) && mails <= others.mails;
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
        changes.incrementAndGet();
    }

    private void await(Duration rest) {
        if (!comesToRest(rest, PATIENCE)) {
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
        if (!comesToRest(rest, patience)) {
            leaveAside();
            LOG.info("Not waited for any longer, after {} s: {}", patience.toSeconds(), before);
        }
    }

    private boolean comesToRest(Duration rest, Duration patience) {
        long began = System.nanoTime();
        Seen last = Seen.moving(feed.position());
        long since = System.nanoTime();
        while (true) {
            long known = changes.get();
            replanning.settle();
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
                settled = known;
                return true;
            }
            if (System.nanoTime() - began > patience.toNanos()) {
                return false;
            }
        }
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
        return new Left(commands, jobs, mails.queuedToOthers());
    }
}
