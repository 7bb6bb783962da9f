package io.leadline.exchange.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to tell an endpoint something.
 *
 * @param status what it answered; 0 for nothing
 * @param problem null where the message was taken
 */
public record WebhookTry(
        String endpoint,
        String message,
        WebhookKind kind,
        String subject,
        Instant at,
        int status,
        long millis,
        @Nullable String problem) {}
