package io.leadline.ordering;

/** What became of a wish to change an order. */
public sealed interface OrderResult {

    record Done(PurchaseOrder order) implements OrderResult {}

    /** The same was done before; nothing has changed now. */
    record Repeated(PurchaseOrder order) implements OrderResult {}

    /**
     * Nothing has changed.
     *
     * @param line number of the line that is wrong, 0 if it is the order
     */
    record Refused(Refusal why, int line) implements OrderResult {}

    static Refused refused(Refusal why) {
        return new Refused(why, 0);
    }
}
