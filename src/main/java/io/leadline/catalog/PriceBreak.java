package io.leadline.catalog;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;

/** From this quantity on, each unit of the line costs this much. */
public record PriceBreak(Quantity from, Money unitPrice) {

    public PriceBreak {
        if (!from.isPositive() || unitPrice.amount().signum() < 0) {
            throw new IllegalArgumentException(
                    "A price break has a quantity above zero and a price of zero or more, not " + from + ": "
                            + unitPrice);
        }
    }
}
