package io.leadline.inbox;

import io.leadline.identity.Actor;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks, in which order, and which part of them.
 *
 * @param text found in title, item, supplier or subject; empty for all
 * @param supplierId only tasks about this supplier; null for all
 * @param kind only this kind, see {@link InboxTask#kind()}; null for all
 * @param claim whose
 * @param everybody also tasks of groups the actor is not in; heeded for those who lead others, see {@link Inbox#leads}
 * @param ascending false turns the order round
 * @param offset of the first row
 * @param limit at most so many rows
 */
public record InboxQuery(
        String text,
        @Nullable String supplierId,
        @Nullable String kind,
        Claim claim,
        boolean overdueOnly,
        boolean everybody,
        Sort sort,
        boolean ascending,
        int offset,
        int limit) {

    public static final InboxQuery ALL = new InboxQuery("", null, null, Claim.ANY, false, false, Sort.DUE, true, 0, 50);

    public InboxQuery {
        if (offset < 0 || limit < 1 || limit > 1000) {
            throw new IllegalArgumentException(
                    "A page starts at 0 or later and has 1 to 1000 rows; asked for " + limit + " from " + offset);
        }
    }

    public InboxQuery page(int newOffset, int newLimit) {
        return new InboxQuery(
                text, supplierId, kind, claim, overdueOnly, everybody, sort, ascending, newOffset, newLimit);
    }

    public InboxQuery sorted(Sort newSort, boolean newAscending) {
        return new InboxQuery(
                text, supplierId, kind, claim, overdueOnly, everybody, newSort, newAscending, offset, limit);
    }

    public InboxQuery about(String newText) {
        return new InboxQuery(newText, supplierId, kind, claim, overdueOnly, everybody, sort, ascending, offset, limit);
    }

    public InboxQuery ofKind(@Nullable String newKind) {
        return new InboxQuery(text, supplierId, newKind, claim, overdueOnly, everybody, sort, ascending, offset, limit);
    }

    public InboxQuery ofEverybody(boolean newEverybody) {
        return new InboxQuery(text, supplierId, kind, claim, overdueOnly, newEverybody, sort, ascending, offset, limit);
    }

    public InboxQuery overdue(boolean newOverdueOnly) {
        return new InboxQuery(text, supplierId, kind, claim, newOverdueOnly, everybody, sort, ascending, offset, limit);
    }

    public InboxQuery claimed(Claim newClaim) {
        return new InboxQuery(text, supplierId, kind, newClaim, overdueOnly, everybody, sort, ascending, offset, limit);
    }

    /** What somebody may not know is nothing to sort by either, because the order would tell it. */
    public InboxQuery askedBy(Actor actor) {
        return Sort.of(actor).contains(sort) ? this : sorted(Sort.DUE, true);
    }

    /** Whose tasks. */
    public enum Claim {
        ANY,
        NOBODYS,
        MINE
    }

    /** What the rows are sorted by; the engine's key decides between equals. */
    public enum Sort {
        /** What costs most to leave till tomorrow, and by due date where nothing does. */
        COST,
        DUE,
        /** And by due date within a priority. */
        PRIORITY,
        AGE,
        /** By the number alone, whatever the currency. */
        VALUE;

        /** What this actor may sort by. */
        public static List<Sort> of(Actor actor) {
            return Arrays.stream(values())
                    .filter(sort -> switch (sort) {
                        case COST -> actor.purchases();
                        case VALUE -> actor.seesPrices();
                        case DUE, PRIORITY, AGE -> true;
                    })
                    .toList();
        }
    }
}
