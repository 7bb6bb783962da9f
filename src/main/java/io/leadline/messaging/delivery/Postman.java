package io.leadline.messaging.delivery;

import io.leadline.messaging.Claim;
import io.leadline.messaging.MailNews;
import io.leadline.messaging.MailStore;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.LogFields;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/** One round of the post: takes one due mail, hands it over, writes down what came of it, and reports it. */
final class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final int REPORTS_A_ROUND = 20;

    private final MailStore store;
    private final Carrier carrier;
    private final MailSettings settings;
    private final BusinessClock clock;
    private final InstantSource machineTime;
    private final ApplicationEventPublisher events;
    private final MailCounters counters;

    Postman(
            MailStore store,
            Carrier carrier,
            MailSettings settings,
            BusinessClock clock,
            InstantSource machineTime,
            ApplicationEventPublisher events,
            MailCounters counters) {
        this.store = store;
        this.carrier = carrier;
        this.settings = settings;
        this.clock = clock;
        this.machineTime = machineTime;
        this.events = events;
        this.counters = counters;
    }

    /** @return false if nothing was due */
    boolean deliverOne() {
        Instant now = machineTime.instant();
        return store.claim(now, now.plus(settings.lease()))
                .map(claim -> {
                    deliver(claim);
                    return true;
                })
                .orElse(false);
    }

    private void deliver(Claim claim) {
        try (var mail = LogFields.with(LogFields.MAIL, claim.letter().id());
                var subject = LogFields.with(LogFields.SUBJECT, claim.letter().subject())) {
            switch (carrier.carry(claim.letter(), claim.messageId())) {
                case Carrier.Outcome.Taken() -> sent(claim);
                case Carrier.Outcome.NotNow(String problem) -> failed(claim, problem);
                case Carrier.Outcome.Refused(String problem) -> bounced(claim, problem);
            }
            if (claim.letter().subject() != null) {
                events.publishEvent(new Changed("order:" + claim.letter().subject()));
            }
            events.publishEvent(new Changed("mails"));
        }
    }

    private void sent(Claim claim) {
        if (store.sent(claim, clock.now(), carrier.leavesTheHouse())) {
            counters.sent();
            log.info(
                    "Mail sent: {} to {}",
                    claim.letter().template(),
                    claim.letter().to());
        } else {
            log.warn(
                    "Mail handed over after its lease of {} had ended; another instance may have sent it too",
                    settings.lease());
        }
    }

    private void failed(Claim claim, String problem) {
        Instant now = machineTime.instant();
        Instant due = now.plus(settings.retryAfter(claim.failures() + 1));
        if (due.isAfter(claim.tryingSince().plus(settings.giveUpAfter()))) {
            bounced(claim, problem);
            return;
        }
        counters.failed();
        store.postponed(claim, problem, due);
        log.warn("Mail not taken, next try at {}: {}", due, problem);
    }

    private void bounced(Claim claim, String problem) {
        if (store.bounced(claim, problem, clock.now())) {
            counters.bounced();
            log.warn("Mail bounced: {}", problem);
        }
    }

    /**
     * Tells every listener what became of each mail. One that throws is told again in a later round, also after a restart.
     *
     * @return how many news everybody took
     */
    int report() {
        int reported = 0;
        for (MailNews news : store.unannounced(REPORTS_A_ROUND)) {
            try {
                events.publishEvent(news);
                store.announced(news);
                reported++;
            } catch (RuntimeException listenerFailed) {
                log.error(
                        "What became of mail {} could not be reported and will be again",
                        news.mailId(),
                        listenerFailed);
            }
        }
        return reported;
    }
}
