package io.leadline.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list of mails.
 *
 * @param title the subject line the receiver sees
 * @param subject what the mail is about, such as an order's id
 * @param attempts how often a mail server was asked to take it
 * @param openedAt when somebody first used the link in it; null while nobody did
 * @param answeredAt when somebody first acted by that link
 * @param problem what the mail server last said against it
 * @param heldUntil when its reader works again, for which it waits or waited; null where it did not
 */
public record MailSummary(
        String id,
        String template,
        String to,
        String title,
        @Nullable String subject,
        MailState state,
        Instant queuedAt,
        @Nullable Instant sentAt,
        @Nullable Instant openedAt,
        @Nullable Instant answeredAt,
        int attempts,
        @Nullable String problem,
        @Nullable Instant heldUntil) {

    /** Whether it tells a supplier of several mails, each with a link of its own; they are sent again one by one. */
    public boolean isOfSeveral() {
        return template.equals(MailTemplate.SUPPLIER_DIGEST.id());
    }
}
