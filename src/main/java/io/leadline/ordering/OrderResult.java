package io.leadline.ordering;

import io.leadline.shared.Fault;
import org.jspecify.annotations.Nullable;

/** What became of a wish to change an order. */
public sealed interface OrderResult {

    record Done(PurchaseOrder order) implements OrderResult {}

    /** The same was done before; nothing has changed now. */
    record Repeated(PurchaseOrder order) implements OrderResult {}

    /**
     * Nothing has changed.
     *
     * @param line number of the line that is wrong, 0 if it is the order
     * @param fault of the value that was given, with what would be right; null where it is no matter of a value
     */
    record Refused(Refusal why, int line, @Nullable Fault fault) implements OrderResult {
        public Refused(Refusal why, int line) {
            this(why, line, null);
        }
    }

    static Refused refused(Refusal why) {
        return new Refused(why, 0);
    }
}
