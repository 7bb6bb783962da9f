package io.leadline.inbox.store;

import com.mongodb.client.model.Filters;
import io.leadline.identity.Actor;
import io.leadline.identity.Away;
import io.leadline.identity.User;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;

/**
 * Whose claims count as the actor's own, and whose as nobody's, while some are away: the same as
 * {@link io.leadline.inbox.InboxTask#during} says of one task, asked of the store for all.
 */
record Hands(Actor actor, Away away) {

    /** What the actor took, while there, and of what others took what the actor may do in their place. */
    Bson own() {
        List<Bson> any = new ArrayList<>();
        if (away.of(actor.id()).isEmpty()) {
            any.add(Filters.eq(InboxFields.CLAIMED_BY, actor.id()));
        }
        standIns().forEach((standIn, absent) -> {
            if (standIn.id().equals(actor.id())) {
                any.add(Filters.and(
                        Filters.in(InboxFields.CLAIMED_BY, absent), Filters.in(InboxFields.GROUPS, groups(standIn))));
            }
        });
        return any(any);
    }

    /** What nobody took, and what those took who are away and have nobody in their place who may do it. */
    Bson free() {
        List<Bson> any = new ArrayList<>(List.of(Filters.eq(InboxFields.CLAIMED_BY, null)));
        if (!away.leftAlone().isEmpty()) {
            any.add(Filters.in(InboxFields.CLAIMED_BY, away.leftAlone()));
        }
        standIns()
                .forEach((standIn, absent) -> any.add(Filters.and(
                        Filters.in(InboxFields.CLAIMED_BY, absent), Filters.nin(InboxFields.GROUPS, groups(standIn)))));
        return any(any);
    }

    /** Each who stands in, with the ids of those who are away. */
    private Map<User, List<String>> standIns() {
        Map<User, List<String>> found = new HashMap<>();
        away.absent().stream()
                .sorted()
                .forEach(person -> away.standInOf(person)
                        .ifPresent(standIn -> found.computeIfAbsent(standIn, each -> new ArrayList<>())
                                .add(person)));
        return found;
    }

    private static List<String> groups(User user) {
        return user.actor().groups();
    }

    private static Bson any(List<Bson> any) {
        return switch (any.size()) {
            case 0 -> Filters.in(InboxFields.CLAIMED_BY, List.of());
            case 1 -> any.getFirst();
            default -> Filters.or(any);
        };
    }
}
