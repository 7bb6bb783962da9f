package io.leadline.planning;

import java.util.List;

/** What became of a buy list that somebody wants as proposals. */
public sealed interface BuyListResult {

    /**
     * The orders are proposed.
     *
     * @param orders ids, of this or of an earlier click
     * @param withdrawn open proposals whose place they took
     * @param left lines that are proposed or ordered by somebody else meanwhile
     */
    record Done(List<String> orders, List<String> withdrawn, int left) implements BuyListResult {
        public Done {
            orders = List.copyOf(orders);
            withdrawn = List.copyOf(withdrawn);
        }
    }

    /** Nothing has changed. */
    record Refused(Why why) implements BuyListResult {}

    /** Why not. */
    enum Why {
        FORBIDDEN,
        /** Plans or orders are not what the list was made of. */
        CHANGED,
        /** The plans are of a day before today. */
        OUTDATED,
        NOTHING
    }
}
