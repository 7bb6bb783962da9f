package io.leadline.disruptions;

import io.leadline.shared.Fault;
import org.jspecify.annotations.Nullable;

/** What became of a word on a disruption. */
public sealed interface DisruptionResult {

    record Done(Disruption now) implements DisruptionResult {}

    /** @param fault what would be right, where that can be said */
    record Refused(Why why, @Nullable Fault fault) implements DisruptionResult {
        public Refused(Why why) {
            this(why, null);
        }
    }

    /** Why nothing was done. */
    enum Why {
        FORBIDDEN,
        UNKNOWN,
        /** It is not, or no more, the time for it. */
        NOT_NOW,
        TITLE_MISSING,
        TEXT_WRONG,
        /** Nobody and nothing in the company's data is called that. */
        SCOPE_UNKNOWN,
        /** It ends before it begins. */
        DAYS_TURNED,
        /** It is over already. */
        DAYS_PAST,
        DAYS_TOO_LONG,
        AMOUNT_WRONG,
        /** The same is declared for some of these days already. */
        DECLARED_ALREADY,
        /** The line has no such way out, any more. */
        WAY_UNKNOWN
    }
}
