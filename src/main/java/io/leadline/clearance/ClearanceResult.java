package io.leadline.clearance;

/** What became of a word on an overstock. */
public sealed interface ClearanceResult {

    record Done(OverstockCase now) implements ClearanceResult {}

    record Refused(Why why) implements ClearanceResult {}

    /** Why nothing was done. */
    enum Why {
        FORBIDDEN,
        UNKNOWN,
        /** It is not, or no more, the turn of who says it. */
        NOT_NOW,
        REASON_MISSING,
        OUT_OF_BOUNDS,
        /** Who decided cannot approve. */
        SAME_PERSON
    }
}
