package io.leadline.demand;

import io.leadline.shared.Sku;
import java.time.LocalDate;

/**
 * What one channel sold of one item on one day.
 *
 * @param units sold, before returns
 * @param revenue in the company's currency
 * @param returnedUnits sent back on that day, whenever they were sold
 */
public record DailySale(LocalDate day, Sku sku, String channel, double units, double revenue, double returnedUnits) {

    public DailySale {
        if (!(units >= 0) || !(returnedUnits >= 0) || !Double.isFinite(revenue)) {
            throw new IllegalArgumentException("The sale of " + sku + " on " + day + " at " + channel
                    + " has units or returns below zero or no revenue: " + units + ", " + returnedUnits + ", "
                    + revenue);
        }
    }
}
