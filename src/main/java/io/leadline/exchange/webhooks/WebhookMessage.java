package io.leadline.exchange.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that one endpoint is to be told.
 *
 * @param id the same with each try, so that the receiver can tell a repetition
 * @param subject what it is about, such as {@code orders/O-1042}; messages of one subject go one after the other
 * @param place among those of its subject: the version of what it tells; the store's own number where that has none
 * @param data JSON; null for a change of availability that has not been tried yet, which tells what is there when it goes
 * @param tries that failed
 */
public record WebhookMessage(
        String id,
        String endpoint,
        WebhookKind kind,
        String subject,
        Instant at,
        long place,
        State state,
        @Nullable String data,
        int tries,
        @Nullable String problem) {

    /** The place of what tells of an order and was written before that had its version there. */
    public static final long NO_VERSION = 0;

    public enum State {
        WAITING,
        /** It failed, or one before it of the same subject: the process tries again. */
        BLOCKED,
        /** Given up, until somebody has it sent again. */
        DEAD
    }
}
