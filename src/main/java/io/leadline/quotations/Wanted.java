package io.leadline.quotations;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;

/**
 * One item that prices are asked for.
 *
 * @param yearly whether so many are wanted in a year, in several orders; otherwise once
 */
public record Wanted(Sku sku, String name, String unit, Quantity quantity, boolean yearly) {

    public Wanted {
        if (!quantity.isPositive()) {
            throw new IllegalArgumentException("Prices are asked for a quantity above zero of " + sku);
        }
    }
}
