package io.leadline.catalog;

import io.leadline.shared.Money;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something the company buys and sells.
 *
 * @param category the company's own grouping; empty where it uses none
 * @param unit what one piece of the item is called: piece, metre, kg
 * @param unitCost what one unit costs to buy, as the company values its stock
 * @param unitPrice what one unit is sold for
 * @param weightKg of one unit; 0 where unknown
 * @param volumeL of one unit in litres; 0 where unknown
 * @param shelfLifeDays how long a unit can be sold after it came in; 0 where it keeps
 * @param soldUntil the last day on which it is sold, of a season or of its life; null where no end is known
 */
public record Item(
        Sku sku,
        String name,
        String category,
        String unit,
        Money unitCost,
        Money unitPrice,
        double weightKg,
        double volumeL,
        int shelfLifeDays,
        @Nullable LocalDate soldUntil) {

    /** One that keeps, and is sold without an end. */
    public Item(
            Sku sku,
            String name,
            String category,
            String unit,
            Money unitCost,
            Money unitPrice,
            double weightKg,
            double volumeL) {
        this(sku, name, category, unit, unitCost, unitPrice, weightKg, volumeL, 0, null);
    }

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
        if (shelfLifeDays < 0) {
            throw new IllegalArgumentException("Item " + sku + " has a shelf life of " + shelfLifeDays + " days");
        }
    }
}
