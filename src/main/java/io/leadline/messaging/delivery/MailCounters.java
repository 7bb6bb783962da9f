package io.leadline.messaging.delivery;

import io.leadline.messaging.MailState;
import io.leadline.messaging.MailStore;
import io.leadline.shared.BusinessClock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** What a monitoring system sees of the mail. */
final class MailCounters {

    private final Counter sent;
    private final Counter failed;
    private final Counter bounced;

    MailCounters(MeterRegistry registry, MailStore store, BusinessClock clock) {
        sent = outcome(registry, "sent");
        failed = outcome(registry, "failed");
        bounced = outcome(registry, "bounced");
        Gauge.builder("leadline.mail.queued", store, s -> s.count(MailState.QUEUED))
                .description("Mails that no mail server has taken yet")
                .register(registry);
        Gauge.builder("leadline.mail.undelivered", store, s -> s.count(MailState.BOUNCED))
                .description("Mails that bounced and wait for somebody")
                .register(registry);
        Gauge.builder(
                        "leadline.mail.oldest.queued",
                        store,
                        s -> s.oldestQueued()
                                .map(since -> Math.max(
                                        0, Duration.between(since, clock.now()).toSeconds()))
                                .orElse(0L))
                .description("Age of the oldest mail that is not sent, in business time")
                .baseUnit("seconds")
                .register(registry);
    }

    private static Counter outcome(MeterRegistry registry, String outcome) {
        return Counter.builder("leadline.mail.deliveries")
                .description("Attempts to hand a mail over")
                .tag("outcome", outcome)
                .register(registry);
    }

    void sent() {
        sent.increment();
    }

    void failed() {
        failed.increment();
    }

    void bounced() {
        bounced.increment();
    }
}
