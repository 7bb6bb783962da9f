package io.leadline.catalog;

/** What a place that holds stock is. */
public enum LocationKind {
    WAREHOUSE,
    FULFILMENT_CENTRE,
    STORE,
    POP_UP
}
