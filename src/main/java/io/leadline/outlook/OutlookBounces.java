package io.leadline.outlook;

import io.leadline.messaging.MailBounced;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A mail about an outlook that came back: its page says so until the next one is released. */
@Component
class OutlookBounces {

    private final Outlooks outlooks;

    OutlookBounces(Outlooks outlooks) {
        this.outlooks = outlooks;
    }

    @EventListener
    void bounced(MailBounced mail) {
        String subject = mail.subject();
        if (subject != null && subject.startsWith("OL-") && mail.supplierId() != null) {
            outlooks.unreached(subject);
        }
    }
}
