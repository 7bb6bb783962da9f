package io.leadline.scorecard.arrival;

/** What lines may have in common. A file tells some of them; what it does not tell teaches nothing. */
public enum Trait {
    SUPPLIER,
    ITEM,
    TRANSPORT,
    COUNTRY,
    /** Shipped by the maker itself, or out of a store in between. */
    ROUTE,
    INCOTERM,
    GROUP,
    KIND,
    /** Where it is made. */
    SITE,
    /** How often the promise was moved before: not told, once, or more often. */
    MOVED
}
