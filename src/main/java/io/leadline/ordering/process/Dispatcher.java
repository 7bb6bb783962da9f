package io.leadline.ordering.process;

import io.leadline.engine.Engine;
import io.leadline.engine.EngineUnavailable;
import io.leadline.engine.Message;
import io.leadline.engine.RecordFeed;
import io.leadline.engine.TaskRecord;
import io.leadline.ordering.OrderChanged;
import io.leadline.shared.PendingCommand.CompleteTask;
import io.leadline.shared.PendingCommand.PublishMessage;
import io.leadline.shared.PendingCommands;
import io.leadline.shared.PendingCommands.Waiting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings decisions to the engine: at once after each, and again and again until the engine took them. A decision that the
 * process does not wait for yet stays, because its task may be about to open.
 */
@Component
class Dispatcher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    private static final long PAUSE_MILLIS = 500;
    private static final int AT_ONCE = 200;

    private final Engine engine;
    private final RecordFeed feed;
    private final List<PendingCommands> sources;
    /** How many commands of a source had to wait in the last round. */
    private final Map<PendingCommands, Integer> left = new HashMap<>();

    private volatile ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;

    Dispatcher(Engine engine, RecordFeed feed, List<PendingCommands> sources) {
        this.engine = engine;
        this.feed = feed;
        this.sources = sources;
    }

    @Override
    public void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("order-dispatcher").daemon().factory());
        var unused = thread.scheduleWithFixedDelay(this::dispatch, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @EventListener
    void decided(OrderChanged change) {
        if (running) {
            thread.execute(this::dispatch);
        }
    }

    private void dispatch() {
        try {
            if (engine.available()) {
                sources.forEach(this::dispatch);
            }
        } catch (EngineUnavailable away) {
            log.info("Decisions wait for the engine: {}", away.getMessage());
        } catch (RuntimeException problem) {
            // The loop must outlive whatever one command meets; it is tried again with the next round.
            log.warn("Decisions could not be told to the engine", problem);
        }
    }

    private void dispatch(PendingCommands source) {
        int kept = 0;
        // Those that nobody awaits yet stand in front: as many more are looked at, so that none holds up the others.
        for (Waiting waiting : source.waiting(AT_ONCE + left.getOrDefault(source, 0))) {
            if (give(waiting)) {
                source.taken(waiting.owner(), waiting.command().id());
            } else {
                kept++;
            }
        }
        left.put(source, kept);
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
            return ended(subject);
        }
        if (task.get().state() == TaskRecord.State.OPEN) {
            engine.complete(task.get().key(), decision.variables());
        }
        return true;
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
