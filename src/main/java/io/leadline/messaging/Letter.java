package io.leadline.messaging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it was written for its receiver; what is stored and sent.
 *
 * @param title the subject line
 * @param subject what the mail is about, such as an order's id
 * @param supplierId the supplier it is for; null if it is for the company
 * @param linkId the {@link ActionLink} in it; null if it holds none
 * @param queuedAt business time
 */
public record Letter(
        String id,
        String template,
        String to,
        String title,
        String html,
        String text,
        List<Attachment> attachments,
        @Nullable String subject,
        @Nullable String supplierId,
        @Nullable String linkId,
        Instant queuedAt) {

    public Letter {
        attachments = List.copyOf(attachments);
    }

    /**
     * Whether it goes before what is due longer: letters to suppliers, because the order waits for them, and links to set
     * a password, because somebody sits before the page. Reminders to colleagues may be a thousand at once.
     */
    public boolean first() {
        return supplierId != null || template.equals(MailTemplate.PASSWORD_LINK.id());
    }

    /** The same without the secrets of its links, for eyes other than the receiver's. */
    public Letter withoutLinks() {
        return new Letter(
                id,
                template,
                to,
                title,
                LinkToken.hide(html),
                LinkToken.hide(text),
                attachments,
                subject,
                supplierId,
                linkId,
                queuedAt);
    }

    /** The same with a new link where the old one was hidden. */
    Letter withLink(LinkToken token) {
        return new Letter(
                id,
                template,
                to,
                title,
                token.reveal(html),
                token.reveal(text),
                attachments,
                subject,
                supplierId,
                token.hash(),
                queuedAt);
    }
}
