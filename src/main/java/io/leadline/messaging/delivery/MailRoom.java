package io.leadline.messaging.delivery;

import io.leadline.messaging.ActionLink;
import io.leadline.messaging.HeldMail;
import io.leadline.messaging.HeldMailStore;
import io.leadline.messaging.Letter;
import io.leadline.messaging.Mail;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailStore;
import io.leadline.messaging.Outbox;
import io.leadline.messaging.text.MailWriter;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;

/** Writes each mail as a letter and puts it into the tray from which the sender takes it. */
final class MailRoom implements Outbox {

    private final MailStore store;
    private final HeldMailStore held;
    private final MailTiming timing;
    private final MailWriter writer;
    private final MailSettings settings;
    private final BusinessClock clock;
    private final InstantSource machineTime;
    private final ApplicationEventPublisher events;

    MailRoom(
            MailStore store,
            HeldMailStore held,
            MailTiming timing,
            MailWriter writer,
            MailSettings settings,
            BusinessClock clock,
            InstantSource machineTime,
            ApplicationEventPublisher events) {
        this.store = store;
        this.held = held;
        this.timing = timing;
        this.writer = writer;
        this.settings = settings;
        this.clock = clock;
        this.machineTime = machineTime;
        this.events = events;
    }

    @Override
    public void queue(Mail mail) {
        String linkId = mail.model().get(MailKey.LINK.key()) instanceof String link
                ? ActionLink.idIn(link).orElse(null)
                : null;
        Letter letter = writer.write(mail, linkId, clock.now());
        String messageId = MessageId.random(settings.domain());
        boolean kept = switch (timing.of(mail)) {
            case MailTiming.When.Now now -> store.add(letter, messageId, machineTime.instant());
            case MailTiming.When.Later(HeldMail until) -> held.hold(letter, messageId, until);
            case MailTiming.When.Never never -> false;
        };
        if (kept) {
            events.publishEvent(new MailQueued(mail.id()));
            events.publishEvent(new Changed("mails"));
        }
    }

    /** There is something to send. */
    record MailQueued(String mailId) {}
}
