package io.leadline.outlook;

import java.time.Instant;
import java.util.List;

/**
 * What a buyer decided about one gap.
 *
 * @param commitment number of the one that left the gap
 * @param gap its key
 * @param units that were missing
 * @param orders what was ordered because of it; empty where the risk is accepted
 * @param by id of the user
 */
public record GapDecision(
        int commitment,
        String gap,
        Kind kind,
        double units,
        List<String> orders,
        String reason,
        String by,
        String byName,
        Instant at) {

    /** What is done. */
    public enum Kind {
        /** The missing units are ordered of the same supplier for a day before they are missed. */
        ORDER_EARLIER,
        /** A part is ordered of the same supplier, the rest of another one. */
        SPLIT,
        /** Another supplier delivers what is missing. */
        ALTERNATE,
        /** Nothing: somebody knows and lives with it. */
        ACCEPT,
        /** The order that was to fill it will not come: what was decided does not count any more. Its units are below zero. */
        FELL_THROUGH,
        /** Nobody decided before its weeks were over. */
        OVER
    }

    public GapDecision {
        orders = List.copyOf(orders);
    }

    /** Whether it was known when something else was committed to. */
    boolean before(Commitment said) {
        return commitment < said.number() && !at.isAfter(said.at());
    }
}
