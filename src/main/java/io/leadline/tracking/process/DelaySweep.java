package io.leadline.tracking.process;

import io.leadline.ordering.OrderChanged;
import io.leadline.tracking.DelayWatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends escalations whose delay is gone: as soon as their order changes, and by a look at all that are open, in case the
 * application died between the two.
 */
@Component
class DelaySweep implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DelaySweep.class);
    private static final long PAUSE_SECONDS = 30;

    private final DelayWatch watch;
    private volatile ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;

    DelaySweep(DelayWatch watch) {
        this.watch = watch;
    }

    @Override
    public void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("delay-sweep").daemon().factory());
        var unused = thread.scheduleWithFixedDelay(
                () -> quietly(watch::clearAllGone), PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
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
    void changed(OrderChanged change) {
        if (running) {
            thread.execute(() -> quietly(() -> watch.clearIfGone(change.orderId())));
        }
    }

    private static void quietly(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException problem) {
            // The next look repairs what this one missed; the loop must outlive it.
            log.warn("Delays could not be looked at", problem);
        }
    }
}
