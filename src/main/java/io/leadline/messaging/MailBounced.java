package io.leadline.messaging;

import org.jspecify.annotations.Nullable;

/**
 * A mail did not arrive. Published until every listener took it without an exception, also after a restart: listeners
 * recognise a repetition by {@code mailId}.
 *
 * @param subject what the mail was about, such as an order's id
 * @param supplierId whom it should have reached; null if it was for the company
 * @param problem what the mail server said
 */
public record MailBounced(
        String mailId,
        String template,
        @Nullable String subject,
        @Nullable String supplierId,
        String to,
        String problem) {}
