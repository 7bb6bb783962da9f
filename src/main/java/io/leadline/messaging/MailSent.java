package io.leadline.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail server took a mail to a supplier.
 *
 * @param supplierId whom it is for
 * @param to the address
 * @param at business time
 */
public record MailSent(
        String mailId, @Nullable String subject, @Nullable String supplierId, String to, Instant at)
        implements MailNews {

    @Override
    public MailState state() {
        return MailState.SENT;
    }
}
