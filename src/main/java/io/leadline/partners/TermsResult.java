package io.leadline.partners;

import io.leadline.shared.Sku;
import java.util.List;

/** What became of a proposal of terms, or of a decision on it. */
public sealed interface TermsResult {

    record Done(TermsChange change) implements TermsResult {}

    /** The same was said before. */
    record Repeated(TermsChange change) implements TermsResult {}

    /** @param about the items it is because of; empty where it is because of all */
    record Refused(Why why, List<Sku> about) implements TermsResult {

        Refused(Why why) {
            this(why, List.of());
        }
    }

    /** Why nothing was done. */
    enum Why {
        FORBIDDEN,
        UNKNOWN,
        NOTHING_NEW,
        TOO_MANY,
        PAST,
        /** Not an item that the supplier delivers, or in another currency than it charges for it. */
        ITEM_UNKNOWN,
        /** A price, quantity or lead time that nobody may enter. */
        OUT_OF_BOUNDS,
        /** So many in an hour that it is rather a mistake, or mischief. */
        TOO_OFTEN,
        /** Another proposal waits for one of the items. */
        WAITS_ALREADY,
        DECIDED_ALREADY,
        REASON_MISSING
    }
}
