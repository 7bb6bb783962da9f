package io.leadline.stock;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;

/** What the movements of one item at one location come to, up to a moment. */
public record Balance(String location, Sku sku, Quantity onHand, Quantity inTransit) {

    public static Balance none(String location, Sku sku) {
        return new Balance(location, sku, Quantity.ZERO, Quantity.ZERO);
    }

    public Balance plus(Movement movement) {
        return new Balance(
                location, sku, onHand.plus(movement.onHandChange()), inTransit.plus(movement.inTransitChange()));
    }
}
