package io.leadline.messaging.delivery;

import io.leadline.messaging.LinkStore;
import io.leadline.shared.BusinessClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;

/**
 * The thread that sends. It looks once a second, and at once when a mail is queued in this instance; mail servers are
 * slow, so nothing else runs on it.
 */
final class PostRun implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PostRun.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration KEEP_EXPIRED_LINKS = Duration.ofDays(30);

    private final Postman postman;
    private final LinkStore links;
    private final BusinessClock clock;
    private final Semaphore wake = new Semaphore(0);
    private @Nullable LocalDate tidied;
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    PostRun(Postman postman, LinkStore links, BusinessClock clock) {
        this.postman = postman;
        this.links = links;
        this.clock = clock;
    }

    @EventListener
    void on(MailRoom.MailQueued queued) {
        wake.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("mail-sender").start(this::run);
    }

    private void run() {
        Duration pause = PAUSE;
        while (running) {
            try {
                pause = round() ? Duration.ZERO : PAUSE;
            } catch (RuntimeException failure) {
                pause = PAUSE_AFTER_FAILURE;
                if (running) {
                    log.error("Mail cannot be sent at the moment; trying on", failure);
                }
            }
            rest(pause);
        }
    }

    private boolean round() {
        boolean found = postman.deliverOne();
        postman.report();
        if (!clock.today().equals(tidied)) {
            links.removeExpired(clock.now().minus(KEEP_EXPIRED_LINKS));
            tidied = clock.today();
        }
        return found;
    }

    private void rest(Duration pause) {
        try {
            if (wake.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException stopping) {
            running = false;
        }
    }

    /** Lets a mail that is being handed over finish, so that it is not sent again after the next start. */
    @Override
    public void stop() {
        running = false;
        wake.release();
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
