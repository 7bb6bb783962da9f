package io.leadline.ordering;

/** What a date in the promise ledger is. */
public enum PromiseKind {
    /** The company asked for this day. */
    REQUESTED,
    /** The first day the supplier gave. */
    FIRST,
    /** A later word of the supplier. */
    MOVED,
    /** The company decided to live with this day although the goods are needed before. */
    ACCEPTED,
    /** Goods came in. */
    RECEIVED,
    /** What came in on that day was counted otherwise later. */
    CORRECTED
}
