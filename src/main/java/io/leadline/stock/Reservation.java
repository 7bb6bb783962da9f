package io.leadline.stock;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;

/**
 * A channel's promise to a customer.
 *
 * @param id the sale it belongs to and its line; the same id is reserved once
 */
public record Reservation(String id, String channel, Sku sku, Quantity quantity) {

    public Reservation {
        if (id.isBlank() || !quantity.isPositive()) {
            throw new IllegalArgumentException(
                    "A reservation has an id and a quantity above zero, not '" + id + "', " + quantity);
        }
    }
}
