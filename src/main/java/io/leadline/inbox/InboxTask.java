package io.leadline.inbox;

import io.leadline.identity.Actor;
import io.leadline.identity.Away;
import io.leadline.identity.Represented;
import io.leadline.identity.User;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An open human task as the inbox shows it.
 *
 * @param interaction the id of this one decision
 * @param about what it is about
 * @param claimedBy the id of the user who works on it, or stands in for who does and is away; null if nobody does
 * @param claimedByName that user's name
 * @param insteadOf whose it is and who is away; null where nobody is
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
        @Nullable String claimedByName,
        @Nullable Represented insteadOf) {

    public InboxTask {
        groups = List.copyOf(groups);
    }

    /** The same as it is while some are away: with who stands in, if that one could do it, and else with nobody. */
    public InboxTask during(Away away) {
        String holder = claimedBy;
        if (holder == null || away.of(holder).isEmpty()) {
            return this;
        }
        Represented absent = new Represented(holder, Objects.requireNonNullElse(claimedByName, holder));
        Optional<User> standIn = away.standInOf(holder)
                .filter(user -> user.actor().groups().stream().anyMatch(groups::contains));
        return new InboxTask(
                interaction,
                key,
                processId,
                elementId,
                subject,
                groups,
                about,
                createdAt,
                dueAt,
                standIn.map(User::id).orElse(null),
                standIn.map(User::name).orElse(null),
                absent);
    }

    /** As much of it as this actor may know. */
    InboxTask seenBy(Actor actor) {
        return new InboxTask(
                interaction,
                key,
                processId,
                elementId,
                subject,
                groups,
                about.seenBy(actor),
                createdAt,
                dueAt,
                claimedBy,
                claimedByName,
                insteadOf);
    }

    /** In whose place this person does it; empty where it is the person's own, or another's. */
    public Optional<Represented> doneFor(String personId) {
        return personId.equals(claimedBy) ? Optional.ofNullable(insteadOf) : Optional.empty();
    }

    public String kind() {
        return processId + "." + elementId;
    }
}
