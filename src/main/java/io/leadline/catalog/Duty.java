package io.leadline.catalog;

/** What a supplier's person is asked about, beside the orders themselves. */
public enum Duty {
    LOGISTICS,
    QUALITY
}
