package io.leadline.replenishment;

import io.leadline.catalog.Terms;

/**
 * One supplier's terms for an item, with the lead time that can be expected of it.
 *
 * @param leadTime of an order of today
 * @param next of an order at the next review: longer where somebody is closed then, so that today's has to last until it is here
 * @param worth what a unit of the terms' currency is worth in the company's; NaN where no exchange rate is known
 */
public record Offer(Terms terms, LeadTime leadTime, LeadTime next, double worth) {

    /** One of a supplier that takes as long for the next order. */
    public Offer(Terms terms, LeadTime leadTime, double worth) {
        this(terms, leadTime, leadTime, worth);
    }

    /** One whose prices can only be compared with others in the same currency. */
    public Offer(Terms terms, LeadTime leadTime) {
        this(terms, leadTime, Double.NaN);
    }

    /** Money in the company's currency as money in the offer's; as it is where no exchange rate is known. */
    public double fromCompany(double amount) {
        return worth > 0 ? amount / worth : amount;
    }

    /** Money in the offer's currency as money in the company's; as it is where no exchange rate is known. */
    public double toCompany(double amount) {
        return worth > 0 ? amount * worth : amount;
    }

    /** What a unit of its currency is worth in that of another offer; NaN where that is not known. */
    public double worthIn(Offer other) {
        return terms.currency().equals(other.terms.currency()) ? 1 : worth / other.worth;
    }
}
