package io.leadline.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail did not arrive.
 *
 * @param subject what the mail was about, such as an order's id
 * @param supplierId whom it should have reached; null if it was for the company
 * @param problem what the mail server said
 * @param at business time; tells the second bounce of a mail that was sent again from the first
 */
public record MailBounced(
        String mailId,
        String template,
        @Nullable String subject,
        @Nullable String supplierId,
        String to,
        String problem,
        Instant at)
        implements MailNews {

    @Override
    public MailState state() {
        return MailState.BOUNCED;
    }
}
