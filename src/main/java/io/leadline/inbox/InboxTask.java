package io.leadline.inbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open human task as the inbox shows it.
 *
 * @param interaction the id of this one decision
 * @param about what it is about
 * @param claimedBy the id of the user who works on it; null if nobody does
 * @param claimedByName that user's name
 */
public record InboxTask(
        String interaction,
        long key,
        String processId,
        String elementId,
        String subject,
        List<String> groups,
        TaskSubject about,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable String claimedBy,
        @Nullable String claimedByName) {

    public InboxTask {
        groups = List.copyOf(groups);
    }

    public String kind() {
        return processId + "." + elementId;
    }
}
