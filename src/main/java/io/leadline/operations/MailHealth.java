package io.leadline.operations;

import io.leadline.messaging.MailState;
import io.leadline.messaging.MailStore;
import io.leadline.shared.BusinessClock;
import io.leadline.storage.StoreState;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Mail is up as long as mails leave. It takes the place of the framework's indicator, which signs in at the mail server
 * each time it is asked and still does not know whether mails arrive there.
 */
@Component("mailHealthIndicator")
class MailHealth implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final MailStore mails;
    private final StoreState store;
    private final BusinessClock clock;

    MailHealth(MailStore mails, StoreState store, BusinessClock clock) {
        this.store = store;
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public Health health() {
        if (!store.reachable()) {
            return Health.unknown().build();
        }
        Duration waiting = mails.oldestQueued()
                .map(since -> Duration.between(since, clock.now()))
                .orElse(Duration.ZERO);
        Health.Builder health = waiting.compareTo(PATIENCE) < 0 ? Health.up() : Health.down();
        return health.withDetail("queued", mails.count(MailState.QUEUED))
                .withDetail("undelivered", mails.count(MailState.BOUNCED))
                .withDetail("oldestQueuedSeconds", Math.max(0, waiting.toSeconds()))
                .build();
    }
}
