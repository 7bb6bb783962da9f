package io.leadline.ordering;

import io.leadline.identity.Actor;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whose order it is in the eyes of the rules. What goes through one pair of hands counts together, and an order that is cut in
 * pieces goes through the same hands whoever clicks the last time: those of the only one who approved it, of whoever is away
 * and was to do so, and of whoever wrote it or changed its lines.
 */
public final class Hands {

    private static final Set<String> WRITTEN =
            Set.of("ordered-by-hand", UntouchedProposals.BY_LIST, "line-changed", "line-added");

    private Hands() {}

    /** Ids of people; empty while nobody has approved it, or two have. */
    public static Set<String> of(PurchaseOrder order) {
        Set<String> people = new TreeSet<>();
        order.approvals()
                .alone()
                .ifPresent(one -> Stream.concat(Stream.of(one.by()), Stream.ofNullable(one.insteadOf()))
                        .forEach(people::add));
        if (!people.isEmpty()) {
            order.log().history().stream()
                    .filter(entry -> WRITTEN.contains(entry.what()))
                    .map(HistoryEntry::actorId)
                    .filter(who -> !who.equals(Actor.system().id()))
                    .forEach(people::add);
        }
        return people;
    }
}
