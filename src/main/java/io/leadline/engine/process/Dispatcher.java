package io.leadline.engine.process;

import io.leadline.engine.Engine;
import io.leadline.engine.EngineUnavailable;
import io.leadline.engine.Message;
import io.leadline.engine.RecordFeed;
import io.leadline.engine.TaskRecord;
import io.leadline.shared.Looping;
import io.leadline.shared.PendingCommand.CompleteTask;
import io.leadline.shared.PendingCommand.PublishMessage;
import io.leadline.shared.PendingCommands;
import io.leadline.shared.PendingCommands.Waiting;
import io.leadline.shared.Poll;
import io.leadline.storage.Outboxes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Brings decisions to the engine: at once after each, and again and again until the engine took them. A decision that the
 * process does not wait for yet stays, because its task may be about to open. Whatever waits, of whichever room, lies in an
 * {@link io.leadline.storage.Outbox}; this is the only one that empties them.
 */
@Component
class Dispatcher implements Looping {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    /** While something waits, or the engine is away and something may. */
    private static final Duration PAUSE = Duration.ofMillis(500);
    /** Whatever is decided in this instance rings; nobody rings for what another has left behind when it crashed. */
    private static final Duration PAUSE_WHEN_EMPTY = Duration.ofSeconds(2);

    private static final int AT_ONCE = 200;
    private static final Duration BEGINS_WITHIN = Duration.ofSeconds(30);

    private final Engine engine;
    private final RecordFeed feed;
    private final List<PendingCommands> sources;
    private final InstantSource machineTime;
    private final Poll poll = Poll.every(this::pause, "dispatcher", this::dispatch);
    /** How many commands of a source had to wait in the last round. */
    private final Map<PendingCommands, Integer> left = new HashMap<>();
    /** Since when nothing runs any more that would await the decision, by its id. */
    private final Map<String, Instant> sinceEnded = new HashMap<>();

    private boolean empty;

    @Autowired
    Dispatcher(Engine engine, RecordFeed feed, ObjectProvider<PendingCommands> sources, Outboxes outboxes) {
        this(engine, feed, sources.stream().toList(), outboxes, InstantSource.system());
    }

    Dispatcher(
            Engine engine,
            RecordFeed feed,
            List<PendingCommands> sources,
            Outboxes outboxes,
            InstantSource machineTime) {
        this.engine = engine;
        this.feed = feed;
        this.sources = sources;
        this.machineTime = machineTime;
        outboxes.onWaiting(poll::wake);
    }

    @Override
    public Poll poll() {
        return poll;
    }

    /** The outboxes are many: each look at all of them costs as many questions of the store. */
    Duration pause() {
        return empty ? PAUSE_WHEN_EMPTY : PAUSE;
    }

    void dispatch() {
        empty = false;
        try {
            if (engine.available()) {
                boolean found = false;
                for (PendingCommands source : sources) {
                    found |= dispatch(source);
                }
                empty = !found;
            }
        } catch (EngineUnavailable away) {
            log.info("Decisions wait for the engine: {}", away.getMessage());
        }
    }

    /** @return whether there was anything */
    private boolean dispatch(PendingCommands source) {
        int kept = 0;
        // Those that nobody awaits yet stand in front: as many more are looked at, so that none holds up the others.
        List<Waiting> all = source.waiting(AT_ONCE + left.getOrDefault(source, 0));
        for (Waiting waiting : all) {
            if (give(waiting)) {
                source.taken(waiting.owner(), waiting.command().id());
            } else {
                kept++;
            }
        }
        left.put(source, kept);
        return !all.isEmpty();
    }

    private boolean give(Waiting waiting) {
        return switch (waiting.command()) {
            case PublishMessage message -> {
                engine.publish(new Message(
                        message.name(),
                        message.correlationKey(),
                        message.id(),
                        message.timeToLive(),
                        message.variables()));
                yield true;
            }
            case CompleteTask task -> complete(waiting.subject(), task);
        };
    }

    private boolean complete(String subject, CompleteTask decision) {
        Optional<TaskRecord> task = feed.lastTask(decision.interaction());
        if (task.isEmpty()) {
            return ended(subject) ? over(decision) : awaited(decision);
        }
        sinceEnded.remove(decision.id());
        if (task.get().state() == TaskRecord.State.OPEN) {
            engine.complete(task.get().key(), decision.variables());
        }
        return true;
    }

    /**
     * What has ended may begin again: a start is with the engine a moment before it is in the records. Only what has been
     * over for a while is given up.
     */
    private boolean over(CompleteTask decision) {
        Instant now = machineTime.instant();
        Instant since = sinceEnded.computeIfAbsent(decision.id(), id -> now);
        if (now.isBefore(since.plus(BEGINS_WITHIN))) {
            return false;
        }
        sinceEnded.remove(decision.id());
        return true;
    }

    private boolean awaited(CompleteTask decision) {
        sinceEnded.remove(decision.id());
        return false;
    }

    /** Whether everything that was ever started for the subject has ended, so that no task will open any more. */
    private boolean ended(String subject) {
        var processes = feed.elements(subject).stream()
                .filter(element -> element.elementId().equals(element.processId()))
                .toList();
        return !processes.isEmpty()
                && processes.stream().noneMatch(process -> process.state() == TaskRecord.State.OPEN);
    }
}
