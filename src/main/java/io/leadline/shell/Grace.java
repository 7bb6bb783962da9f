package io.leadline.shell;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A few seconds between a decision that one tap makes, about many tasks or all lines of an order, and its being done, in
 * which it can be taken back. What was handed to an order's process cannot; so nothing is said to be done before it is. It
 * is done once, whatever becomes of the page; what waits when the portal is shut down is done at once. If the machine fails
 * within these seconds, the tasks are still there.
 */
@Component
public class Grace {

    public static final Duration LENGTH = Duration.ofSeconds(8);

    private static final Logger log = LoggerFactory.getLogger(Grace.class);

    private final Duration length;
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("grace").factory());

    public Grace() {
        this(LENGTH);
    }

    public Grace(Duration length) {
        this.length = length;
    }

    /** Of what begins to wait now. */
    protected Duration length() {
        return length;
    }

    /** Runs later, unless it is taken back before. */
    public Waiting later(Runnable act) {
        return later(UUID.randomUUID().toString(), act);
    }

    /**
     * The same about a subject, about which only one act waits at a time: a second tap, on this page or another one, gets
     * the first, so that taking it back takes back all.
     */
    public Waiting later(String subject, Runnable act) {
        Waiting mine = new Waiting(subject, act);
        Waiting first = waiting.putIfAbsent(subject, mine);
        if (first != null) {
            return first;
        }
        mine.timing = timer.schedule(mine::act, length().toMillis(), TimeUnit.MILLISECONDS);
        return mine;
    }

    /** What waits about a subject. */
    public Optional<Waiting> waiting(String subject) {
        return Optional.ofNullable(waiting.get(subject));
    }

    /** Before anything of the portal ends: whoever tapped was told that it will be done. */
    @EventListener(ContextClosedEvent.class)
    public void shutDown() {
        List.copyOf(waiting.values()).forEach(Waiting::act);
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }

    /** One act that waits. */
    public final class Waiting {

        private final String subject;
        private final Runnable act;
        private final AtomicBoolean open = new AtomicBoolean(true);
        private final long until = System.nanoTime() + length().toNanos();
        private final List<Runnable> whenOver = new CopyOnWriteArrayList<>();
        private volatile Future<?> timing = new CompletableFuture<Void>();

        private Waiting(String subject, Runnable act) {
            this.subject = subject;
            this.act = act;
        }

        /** How long it still waits. */
        public Duration left() {
            return Duration.ofNanos(Math.max(0, until - System.nanoTime()));
        }

        /** @return whether it was in time; what is done already stays so */
        public boolean takeBack() {
            if (!open.compareAndSet(true, false)) {
                return false;
            }
            over();
            return true;
        }

        /** Runs after it was done, failed or was taken back; at once if that is so already. */
        public void whenOver(Runnable told) {
            whenOver.add(told);
            if (waiting.get(subject) != this && whenOver.remove(told)) {
                told.run();
            }
        }

        private void act() {
            if (!open.compareAndSet(true, false)) {
                return;
            }
            try {
                act.run();
            } catch (RuntimeException e) {
                // Nobody looks at what comes back any more.
                log.warn("What was decided some seconds ago could not be done", e);
            } finally {
                over();
            }
        }

        private void over() {
            timing.cancel(false);
            waiting.remove(subject, this);
            for (Runnable told : whenOver) {
                if (whenOver.remove(told)) {
                    told.run();
                }
            }
        }
    }
}
