package io.leadline.signals;

/** What became of a person's decision on a signal. */
public sealed interface SignalResult {

    record Done(SignalCase now) implements SignalResult {}

    record Refused(Why why) implements SignalResult {}

    /** Why it was refused. */
    enum Why {
        UNKNOWN,
        FORBIDDEN,
        NOT_NOW,
        OUT_OF_BOUNDS
    }
}
