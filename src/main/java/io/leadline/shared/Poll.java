package io.leadline.shared;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again and again, in a thread of its own, and at once when woken; a failure is logged and the next look comes as
 * usual. It can be started again after it was closed. Beans that are {@link Looping} are started and stopped with the
 * application.
 */
public final class Poll implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Poll.class);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final Supplier<Duration> pause;
    private final BooleanSupplier look;
    private final Duration rest;
    private final Semaphore woken = new Semaphore(0);
    private final Semaphore hurried = new Semaphore(0);
    private final AtomicLong wakes = new AtomicLong();
    private volatile long lookedAt;
    private volatile @Nullable Thread thread;

    private Poll(String name, Supplier<Duration> pause, BooleanSupplier look, Duration rest) {
        this.name = name;
        this.pause = pause;
        this.look = look;
        this.rest = rest;
    }

    /** @param name of the thread */
    public static Poll every(Duration pause, String name, Runnable look) {
        return every(() -> pause, name, look);
    }

    /** @param pause asked for after each look, so that it can be the longer the less was found */
    public static Poll every(Supplier<Duration> pause, String name, Runnable look) {
        return new Poll(name, pause, once(look), Duration.ZERO);
    }

    /**
     * Woken by news of which there may be many: what comes within the rest after a look is looked at together.
     *
     * @param pause after which it looks though nobody woke it
     */
    public static Poll onNews(Supplier<Duration> pause, Duration rest, String name, Runnable look) {
        return new Poll(name, () -> pause.get().minus(rest), once(look), rest);
    }

    private static BooleanSupplier once(Runnable look) {
        return () -> {
            look.run();
            return false;
        };
    }

    /** @param look says whether there may be more, so that it looks again without a pause */
    public static Poll whileMoreEvery(Duration pause, String name, BooleanSupplier look) {
        return new Poll(name, () -> pause, look, Duration.ZERO);
    }

    public synchronized void start() {
        if (thread == null) {
            Thread started = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
            thread = started;
            started.start();
        }
    }

    public boolean running() {
        return thread != null;
    }

    /** Does not wait for the pause to be over. */
    public void wake() {
        wakes.incrementAndGet();
        woken.release();
    }

    /** Ends the rest after a look, too. */
    public void hurry() {
        hurried.release();
    }

    /** Whether it runs, was woken and has not looked at everything since. */
    public boolean behind() {
        return thread != null && lookedAt != wakes.get();
    }

    private void run() {
        Thread self = Thread.currentThread();
        boolean failedBefore = false;
        try {
            while (self.equals(thread)) {
                boolean more = false;
                long asked = wakes.get();
                try {
                    more = look.getAsBoolean();
                    failedBefore = false;
                } catch (RuntimeException failure) {
                    tell(failure, failedBefore);
                    failedBefore = true;
                }
                lookedAt = more ? lookedAt : asked;
                if (!more
                        && self.equals(thread)
                        && !rest.isZero()
                        && hurried.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                    hurried.drainPermits();
                }
                if (!more && self.equals(thread) && woken.tryAcquire(pause.get().toMillis(), TimeUnit.MILLISECONDS)) {
                    woken.drainPermits();
                }
            }
        } catch (InterruptedException interrupted) {
            self.interrupt();
        }
    }

    /** With its place the first time; what goes on failing would fill the log with it. */
    private void tell(RuntimeException failure, boolean failedBefore) {
        if (failedBefore) {
            log.warn("{} still fails and goes on: {}", name, failure.toString());
        } else {
            log.warn("{} failed and goes on", name, failure);
        }
    }

    /**
     * Begins no look any more, and does not wait for one that is under way, so that many can be ended at once.
     *
     * @return waits for the look that is under way
     */
    public synchronized Runnable ending() {
        Thread ended = thread;
        thread = null;
        woken.release();
        return () -> await(ended);
    }

    /** Waits until a look that is under way has ended; a look may close its own. */
    @Override
    public void close() {
        ending().run();
    }

    private static void await(@Nullable Thread ended) {
        if (ended != null && !ended.equals(Thread.currentThread())) {
            try {
                ended.join(STOP_PATIENCE);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
