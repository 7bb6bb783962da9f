package io.leadline.inbox.ui;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * A few seconds between a decision about many tasks and its being done, in which it can be taken back. What was handed to
 * an order's process cannot; so nothing is said to be done before it is. If the portal ends within these seconds, the
 * tasks are still there.
 */
@Component
class Grace {

    static final Duration LENGTH = Duration.ofSeconds(8);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("inbox-grace").factory());

    /** The action runs later, unless what comes back is cancelled before. */
    Future<?> later(Runnable action) {
        return timer.schedule(action, LENGTH.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
