package io.leadline.tracking;

import io.leadline.ordering.Refusal;

/** What became of a decision about a delay. */
public sealed interface DelayResult {

    record Done(Escalation escalation) implements DelayResult {}

    /** The same was decided before. */
    record Repeated(Escalation escalation) implements DelayResult {}

    record Refused(Refusal why) implements DelayResult {}
}
