package io.leadline.claims;

/** What became of a word on a claim. */
public sealed interface ClaimResult {

    record Done(Claim claim) implements ClaimResult {}

    record Refused(Why why) implements ClaimResult {}

    /** Why nothing was done. */
    enum Why {
        FORBIDDEN,
        UNKNOWN,
        /** It is not this side's turn, or the claim is at its end. */
        NOT_NOW,
        REASON_MISSING,
        TOO_LONG,
        /** A credit is more than nothing, and not more than is claimed. */
        AMOUNT_WRONG,
        DAY_WRONG,
        UNITS_WRONG,
        /** Nothing was counted of this line. */
        NOTHING_COUNTED,
        /** The order is at its end, so that nothing more comes of it. */
        ORDER_OVER,
        TOO_MANY_ROUNDS,
        /** Who decided does not confirm it. */
        SECOND_HAND
    }
}
