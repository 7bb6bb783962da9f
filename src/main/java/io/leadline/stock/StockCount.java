package io.leadline.stock;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;

/** What was on hand at the end of a day, as counted or as another system says. */
public record StockCount(LocalDate asOf, String location, Sku sku, Quantity onHand) {

    public StockCount {
        if (onHand.isNegative()) {
            throw new IllegalArgumentException("A count of " + sku + " at " + location + " is negative: " + onHand);
        }
    }
}
