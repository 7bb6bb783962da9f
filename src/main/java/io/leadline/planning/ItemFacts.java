package io.leadline.planning;

import io.leadline.catalog.Item;
import io.leadline.catalog.Terms;
import io.leadline.demand.ItemSales;
import io.leadline.stock.StockLevel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one item that its plan is made from.
 *
 * @param sales null where nothing was ever sold
 * @param terms the preferred supplier first
 * @param levels where it is or was
 * @param supply open orders by location
 */
public record ItemFacts(
        Item item,
        @Nullable ItemSales sales,
        List<Terms> terms,
        List<StockLevel> levels,
        Map<String, List<ExpectedSupply>> supply) {

    /** Zeros where the location never had the item. */
    public StockLevel level(String location) {
        return levels.stream()
                .filter(level -> level.location().equals(location))
                .findFirst()
                .orElse(StockLevel.none(location, item.sku()));
    }
}
