package io.leadline.studio.backtest;

import io.leadline.catalog.Terms;

/**
 * Who delivers an item on which terms, and what its receipts say about its lead times.
 *
 * @param worth what a unit of the terms' currency is worth in the company's; NaN where no exchange rate is known
 */
public record ReplayOffer(Terms terms, KnownLeadTimes leadTimes, double worth) {

    /** With prices that only compare with others in the same currency. */
    public ReplayOffer(Terms terms, KnownLeadTimes leadTimes) {
        this(terms, leadTimes, Double.NaN);
    }
}
