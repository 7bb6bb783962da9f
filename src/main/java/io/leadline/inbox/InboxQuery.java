package io.leadline.inbox;

import org.jspecify.annotations.Nullable;

/**
 * Which tasks, in which order, and which part of them.
 *
 * @param text found in title, item, supplier or subject; empty for all
 * @param claim whose
 * @param offset of the first row
 * @param limit at most so many rows
 */
public record InboxQuery(
        String text,
        @Nullable String supplierId,
        @Nullable String group,
        @Nullable String kind,
        Claim claim,
        boolean overdueOnly,
        Sort sort,
        boolean ascending,
        int offset,
        int limit) {

    public static final InboxQuery ALL = new InboxQuery("", null, null, null, Claim.ANY, false, Sort.DUE, true, 0, 50);

    public InboxQuery {
        if (offset < 0 || limit < 1 || limit > 1000) {
            throw new IllegalArgumentException(
                    "A page starts at 0 or later and has 1 to 1000 rows; asked for " + limit + " from " + offset);
        }
    }

    public InboxQuery page(int newOffset, int newLimit) {
        return new InboxQuery(text, supplierId, group, kind, claim, overdueOnly, sort, ascending, newOffset, newLimit);
    }

    /** Whose tasks. */
    public enum Claim {
        ANY,
        NOBODYS,
        MINE
    }

    /** What the rows are sorted by; the interaction's id decides between equals. */
    public enum Sort {
        DUE,
        PRIORITY,
        AGE,
        VALUE
    }
}
