package io.leadline.planning;

import io.leadline.catalog.Item;
import io.leadline.catalog.Terms;
import io.leadline.demand.ForecastChange;
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
 * @param changes of its forecast that are in force
 */
public record ItemFacts(
        Item item,
        @Nullable ItemSales sales,
        List<Terms> terms,
        List<StockLevel> levels,
        Map<String, List<ExpectedSupply>> supply,
        List<ForecastChange> changes) {

    /** With forecasts that nobody changed. */
    public ItemFacts(
            Item item,
            @Nullable ItemSales sales,
            List<Terms> terms,
            List<StockLevel> levels,
            Map<String, List<ExpectedSupply>> supply) {
        this(item, sales, terms, levels, supply, List.of());
    }

    /** Changes of the forecast at a location, the oldest first. */
    public List<ForecastChange> changesAt(String location) {
        return changes.stream()
                .filter(change -> change.location().equals(location))
                .toList();
    }

    /** Zeros where the location never had the item. */
    public StockLevel level(String location) {
        return levels.stream()
                .filter(level -> level.location().equals(location))
                .findFirst()
                .orElse(StockLevel.none(location, item.sku()));
    }
}
