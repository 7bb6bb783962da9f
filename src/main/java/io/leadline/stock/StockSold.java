package io.leadline.stock;

import io.leadline.shared.Sku;
import java.util.Set;

/**
 * Published when goods went to customers.
 *
 * @param skus what went; a movement that was booked before is not in it
 */
public record StockSold(Set<Sku> skus) {

    public StockSold {
        skus = Set.copyOf(skus);
    }
}
