package io.leadline.stock;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.util.List;

/**
 * What one location has of one item.
 *
 * @param onHand what lies there; below zero where more was sold than the ledger knew of
 * @param reserved the part of it that channels have promised to customers
 * @param inTransit on its way here from other locations of the company
 * @param past when the shelf was empty
 * @param ahead promised to customers of what is still to come here
 */
public record StockLevel(
        String location,
        Sku sku,
        Quantity onHand,
        Quantity reserved,
        Quantity inTransit,
        ShelfHistory past,
        List<PromisedAhead> ahead) {

    public StockLevel {
        ahead = List.copyOf(ahead);
    }

    public StockLevel(
            String location, Sku sku, Quantity onHand, Quantity reserved, Quantity inTransit, ShelfHistory past) {
        this(location, sku, onHand, reserved, inTransit, past, List.of());
    }

    public StockLevel(String location, Sku sku, Quantity onHand, Quantity reserved, Quantity inTransit) {
        this(location, sku, onHand, reserved, inTransit, ShelfHistory.UNKNOWN);
    }

    public static StockLevel none(String location, Sku sku) {
        return new StockLevel(location, sku, Quantity.ZERO, Quantity.ZERO, Quantity.ZERO);
    }

    /** What is promised to customers of what is still to come. */
    public Quantity preOrdered() {
        return ahead.stream().map(PromisedAhead::left).reduce(Quantity.ZERO, Quantity::plus);
    }

    /** What may still be promised to a customer: on hand less reserved, never below zero. */
    public Quantity availableToPromise() {
        return onHand.minus(reserved).max(Quantity.ZERO);
    }
}
