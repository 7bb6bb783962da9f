package io.leadline.catalog;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;

/**
 * One line of a kit's bill of materials. The kit is put together when it is sold, and has no stock of its own.
 *
 * @param quantity of the part in one kit; zero where it is no part of it any more
 */
public record KitPart(Sku kit, Sku part, Quantity quantity) {

    public KitPart {
        if (kit.equals(part) || quantity.isNegative()) {
            throw new IllegalArgumentException("Kit " + kit + " cannot be made of " + quantity + " of " + part);
        }
    }
}
