package io.leadline.messaging.delivery;

import jakarta.mail.MessagingException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks into the mailbox of returned mail, again and again; a mailbox that is away is tried with the next round. */
final class BounceRun implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BounceRun.class);

    private final BounceBox box;
    private final BounceSettings settings;
    private volatile ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;

    BounceRun(BounceBox box, BounceSettings settings) {
        this.box = box;
        this.settings = settings;
    }

    @Override
    public void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("bounce-box").daemon().factory());
        var unused =
                thread.scheduleWithFixedDelay(this::look, 0, settings.every().toMillis(), TimeUnit.MILLISECONDS);
        running = true;
    }

    private void look() {
        try {
            box.look();
        } catch (MessagingException | RuntimeException away) {
            log.warn("Returned mail cannot be read from {}: {}", settings, String.valueOf(away.getMessage()));
        }
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
}
