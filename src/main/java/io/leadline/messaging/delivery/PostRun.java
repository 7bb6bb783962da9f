package io.leadline.messaging.delivery;

import io.leadline.messaging.LinkStore;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Looping;
import io.leadline.shared.Poll;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;

/**
 * The thread that sends. It looks once a second, and at once when a mail is queued in this instance; mail servers are
 * slow, so nothing else runs on it. When it is stopped, a mail that is being handed over may finish, so that it is not
 * sent again after the next start.
 */
final class PostRun implements Looping {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration KEEP_EXPIRED_LINKS = Duration.ofDays(30);

    private final Postman postman;
    private final LinkStore links;
    private final BusinessClock clock;
    private final Poll poll = Poll.whileMoreEvery(PAUSE, "mail-sender", this::round);
    private @Nullable LocalDate tidied;

    PostRun(Postman postman, LinkStore links, BusinessClock clock) {
        this.postman = postman;
        this.links = links;
        this.clock = clock;
    }

    @EventListener
    void on(MailRoom.MailQueued queued) {
        poll.wake();
    }

    @Override
    public Poll poll() {
        return poll;
    }

    /** Mails to suppliers are counted; those to colleagues take their time. */
    @Override
    public boolean beside() {
        return true;
    }

    /** @return whether there was a mail to send, and may be more */
    private boolean round() {
        boolean found = postman.deliverOne();
        postman.report();
        if (!clock.today().equals(tidied)) {
            links.removeExpired(clock.now().minus(KEEP_EXPIRED_LINKS));
            tidied = clock.today();
        }
        return found;
    }
}
