package io.leadline.planning;

/** Whose turn it is, so that the goods for a promotion are there. */
public enum ToAct {
    /** More has to be ordered, or a proposal to be approved. */
    BUYER,
    /** Enough is ordered, and has to be delivered. */
    SUPPLIER,
    /** Enough is here. */
    NOBODY;

    /**
     * @param need units that are expected to sell until the promotion ends
     * @param onHand units that are here
     * @param ordered units that were ordered, released and are to come before it starts
     */
    static ToAct of(double need, double onHand, double ordered) {
        if (onHand >= need) {
            return NOBODY;
        }
        return onHand + ordered >= need ? SUPPLIER : BUYER;
    }
}
