package io.leadline.leadtimes;

/** What became of a word on a difference of lead times. */
public sealed interface LeadTimeResult {

    record Done(LeadTimeCase now) implements LeadTimeResult {}

    record Refused(Why why) implements LeadTimeResult {}

    /** Why nothing was done. */
    enum Why {
        FORBIDDEN,
        UNKNOWN,
        /** It is not, or no more, the turn of who says it. */
        NOT_NOW,
        REASON_MISSING,
        OUT_OF_BOUNDS,
        /** Another proposal of terms waits for the item. */
        TERMS_WAIT,
        /** The terms say so already, or there are none. */
        NOTHING_NEW
    }
}
