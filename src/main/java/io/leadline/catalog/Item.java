package io.leadline.catalog;

import io.leadline.shared.Money;
import io.leadline.shared.Sku;

/**
 * Something the company buys and sells.
 *
 * @param category the company's own grouping; empty where it uses none
 * @param unit what one piece of the item is called: piece, metre, kg
 * @param unitCost what one unit costs to buy, as the company values its stock
 * @param unitPrice what one unit is sold for
 * @param weightKg of one unit; 0 where unknown
 * @param volumeL of one unit in litres; 0 where unknown
 */
public record Item(
        Sku sku,
        String name,
        String category,
        String unit,
        Money unitCost,
        Money unitPrice,
        double weightKg,
        double volumeL) {

    public Item {
        if (name.isBlank()) {
            throw new IllegalArgumentException("Item " + sku + " has no name");
        }
        if (unitCost.amount().signum() < 0 || unitPrice.amount().signum() < 0) {
            throw new IllegalArgumentException("Item " + sku + " has a negative cost or price");
        }
        if (!(weightKg >= 0) || !(volumeL >= 0)) {
            throw new IllegalArgumentException("Item " + sku + " has a negative weight or volume");
        }
    }
}
