package io.leadline.shell;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A few seconds between a decision that one tap makes, about many tasks or all lines of an order, and its being done, in
 * which it can be taken back. What was handed to an order's process cannot; so nothing is said to be done before it is. If
 * the portal ends within these seconds, the tasks are still there.
 */
@Component
public class Grace {

    public static final Duration LENGTH = Duration.ofSeconds(8);

    private static final Logger log = LoggerFactory.getLogger(Grace.class);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("grace").factory());

    /** The action runs later, unless what comes back is cancelled before. */
    public Future<?> later(Runnable action) {
        return timer.schedule(() -> act(action), LENGTH.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Nobody looks at what comes back any more. */
    private static void act(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            log.warn("What was decided some seconds ago could not be done", e);
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
