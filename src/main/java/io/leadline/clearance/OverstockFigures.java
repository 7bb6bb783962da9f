package io.leadline.clearance;

import io.leadline.shared.Money;
import java.util.List;

/**
 * The overstock of all items and locations.
 *
 * @param items the dearest, and those that are cases
 * @param places how many have any
 * @param value of all of it, in the company's currency
 */
public record OverstockFigures(List<Excess> items, long places, Money value) {

    /** So many of the dearest are told one by one. */
    public static final int MOST = 200;

    /**
     * @param units too much
     * @param value of these, in the company's currency
     */
    public record Excess(
            String sku,
            String location,
            String name,
            String category,
            String supplierId,
            double units,
            Money value,
            boolean dead) {

        /** Names its item and place. */
        public String key() {
            return key(sku, location);
        }

        static String key(String sku, String location) {
            return sku + "|" + location;
        }
    }

    public OverstockFigures {
        items = List.copyOf(items);
    }
}
