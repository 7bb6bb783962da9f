package io.leadline.studio;

/** What became of asking for a policy change, or of deciding on one. */
public sealed interface ChangeResult {

    record Done(PolicyChange change) implements ChangeResult {}

    /** The same was decided before; nothing happened. */
    record Repeated(PolicyChange change) implements ChangeResult {}

    record Refused(Why why) implements ChangeResult {}

    /** Why not; the sentence is {@code studio.refused.<name>}. */
    enum Why {
        FORBIDDEN,
        UNKNOWN,
        NOT_DONE,
        NOT_ADOPTABLE,
        NOTHING_NEW,
        ANOTHER_WAITS,
        /** Approved, and the process is about to make it the active one. */
        ANOTHER_BECOMES_ACTIVE,
        REASON_MISSING,
        OWN_WISH,
        OUTDATED,
        DECIDED_ALREADY
    }
}
