package io.leadline.shared;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again and again, in a thread of its own; a failure is logged and the next look comes as usual. */
public final class Poll implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Poll.class);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private final Duration pause;
    private final Runnable look;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    public Poll(String name, Duration pause, Runnable look) {
        this.name = name;
        this.pause = pause;
        this.look = look;
    }

    public void start() {
        thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    public boolean running() {
        return thread != null && closing.getCount() > 0;
    }

    private void run() {
        try {
            do {
                try {
                    look.run();
                } catch (RuntimeException failure) {
                    log.warn("{} failed and goes on: {}", name, failure.toString());
                }
            } while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until a look that is under way has ended. */
    @Override
    public void close() {
        closing.countDown();
        Thread running = thread;
        if (running != null) {
            try {
                running.join(STOP_PATIENCE);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
