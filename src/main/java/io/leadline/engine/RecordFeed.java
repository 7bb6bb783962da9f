package io.leadline.engine;

import io.leadline.engine.exporter.Feed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What happened in the engine, as its exporter has written it into the store. */
public interface RecordFeed {

    /**
     * Human tasks that changed after a position, each in its latest state, in order within each partition.
     *
     * @param limit at most so many
     */
    List<TaskRecord> changedTasks(FeedPosition after, int limit);

    /** How far the feed is written. */
    FeedPosition position();

    /**
     * @param told each time the feed may have moved on; it has to be quick
     * @return whether it will ever be told; the {@link #position} has to be asked for again and again otherwise
     */
    default boolean onMove(Runnable told) {
        return false;
    }

    /** Whether records come in at all: the engine has our exporter, and it has written lately. */
    boolean alive();

    /** The open task of one human decision. */
    Optional<TaskRecord> openTask(String interaction);

    /** The task of one human decision in its latest state, ended ones included; empty if it never opened. */
    Optional<TaskRecord> lastTask(String interaction);

    /** Every human task of the subject's instances, ended ones included, in no particular order. */
    List<TaskRecord> tasks(String subject);

    /** Every activation of an element in the subject's instances, called ones included, in order. */
    List<ElementRecord> elements(String subject);

    /**
     * Service tasks that have failed, or wait since before that time, oldest first. Those that have become incidents are
     * not among them.
     */
    List<StuckJob> stuckJobs(Instant before);

    /**
     * Timers whose time has come by the engine's clock and which it has not fired yet, by their keys. It fires them with its own
     * pace after its clock was moved; of an engine whose clock is nobody's to move none is told.
     */
    Set<Long> dueTimers();

    /**
     * The last mark up to which all is written: a message of {@link #MARK} that no process awaits. What the engine was told before it was
     * published has been worked off by then; what that led to may still be going on, and moves the log.
     *
     * @param id of the message
     * @param moved how far the log was before it, marks apart
     */
    record Mark(String id, long moved) {}

    /** The name of messages that are marks in the log. */
    String MARK = Feed.MARK;

    /** Empty where none has come, and of an engine whose clock is nobody's to move. */
    Optional<Mark> lastMark();

    /** What cannot go on by itself at present, oldest first. */
    List<IncidentRecord> incidents();
}
