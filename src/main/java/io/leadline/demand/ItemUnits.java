package io.leadline.demand;

import io.leadline.shared.Sku;
import java.util.Map;

/**
 * What was sold of one item in some days.
 *
 * @param units before returns, for each channel that ever sold it
 */
public record ItemUnits(Sku sku, Map<String, Double> units) {

    public ItemUnits {
        units = Map.copyOf(units);
    }
}
