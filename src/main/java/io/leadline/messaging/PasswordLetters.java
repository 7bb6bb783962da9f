package io.leadline.messaging;

import io.leadline.identity.PasswordLinkIssued;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mails a user the link with which a password can be set. */
@Component
class PasswordLetters {

    private final Outbox outbox;

    PasswordLetters(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(PasswordLinkIssued issued) {
        outbox.queue(new Mail(
                issued.id(),
                MailTemplate.PASSWORD_LINK.id(),
                issued.user().email(),
                issued.user().locale(),
                issued.user().zone(),
                Map.of(
                        MailKey.NAME.key(), issued.user().name(),
                        MailKey.ROUTE.key(), issued.path(),
                        MailKey.EXPIRES_AT.key(), issued.expiresAt()),
                List.of(),
                null));
    }
}
