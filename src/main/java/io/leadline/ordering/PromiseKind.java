package io.leadline.ordering;

/** What a date in the promise ledger is. */
public enum PromiseKind {
    /** The company asked for this day. */
    REQUESTED,
    /** The first day the supplier gave. */
    FIRST,
    /** A later word of the supplier. */
    MOVED,
    /** Goods came in. */
    RECEIVED
}
