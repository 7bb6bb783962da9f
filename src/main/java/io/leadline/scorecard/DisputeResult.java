package io.leadline.scorecard;

/** What became of a dispute, or of an answer to one. */
public sealed interface DisputeResult {

    record Done(ScoreDispute dispute) implements DisputeResult {}

    record Refused(Why why) implements DisputeResult {}

    /** Why nothing was done. */
    enum Why {
        FORBIDDEN,
        UNKNOWN,
        REASON_MISSING,
        TOO_LONG,
        /** As many rows as a supplier may dispute in a month. */
        TOO_MANY,
        /** It waits for its answer, or was taken out. */
        DISPUTED_ALREADY,
        ANSWERED_ALREADY
    }
}
