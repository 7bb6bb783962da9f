package io.leadline.studio.backtest;

import io.leadline.catalog.Terms;
import io.leadline.replenishment.Offer;
import java.time.LocalDate;

/**
 * Who delivers an item on which terms, and what receipts say about lead times.
 *
 * @param worth what a unit of the terms' currency is worth in the company's; NaN where no exchange rate is known
 */
public record ReplayOffer(Terms terms, KnownLeadTimes leadTimes, double worth) {

    /** With prices that only compare with others in the same currency. */
    public ReplayOffer(Terms terms, KnownLeadTimes leadTimes) {
        this(terms, leadTimes, Double.NaN);
    }

    /** As it was known on a day. */
    Offer offer(String location, LocalDate day, int reviewDays) {
        return leadTimes.offer(terms, location, day, reviewDays, worth);
    }
}
