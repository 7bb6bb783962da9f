package io.leadline.replenishment;

import io.leadline.catalog.CapacityPlan;
import io.leadline.catalog.Item;
import io.leadline.catalog.Terms;
import io.leadline.demand.ForecastChange;
import io.leadline.demand.ItemSales;
import io.leadline.stock.StockLevel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one item that its plan is made from.
 *
 * @param sales null where nothing was ever sold; empty for a kit, and for what was only ever bought
 * @param terms the preferred supplier first
 * @param levels where it is or was
 * @param supply open orders by location
 * @param changes of its forecast that are in force
 * @param declined ways on which a person does not want it moved now
 * @param stated what its suppliers say they can deliver in single weeks
 * @param inflows what came in, by location
 */
public record ItemFacts(
        Item item,
        @Nullable ItemSales sales,
        List<Terms> terms,
        List<StockLevel> levels,
        Map<String, List<ExpectedSupply>> supply,
        List<ForecastChange> changes,
        Set<Route> declined,
        List<CapacityPlan> stated,
        Map<String, Inflows> inflows) {

    /** The way from one own location to another. */
    public record Route(String from, String to) {}

    /** With forecasts that nobody changed, transfers that nobody declined, and suppliers whose weeks are all alike. */
    public ItemFacts(
            Item item,
            @Nullable ItemSales sales,
            List<Terms> terms,
            List<StockLevel> levels,
            Map<String, List<ExpectedSupply>> supply) {
        this(item, sales, terms, levels, supply, List.of(), Set.of(), List.of());
    }

    /** Of which nobody looks when it came in. */
    public ItemFacts(
            Item item,
            @Nullable ItemSales sales,
            List<Terms> terms,
            List<StockLevel> levels,
            Map<String, List<ExpectedSupply>> supply,
            List<ForecastChange> changes,
            Set<Route> declined,
            List<CapacityPlan> stated) {
        this(item, sales, terms, levels, supply, changes, declined, stated, Map.of());
    }

    /**
     * Whether it can be bought, and nothing ever happened to it: a new item, or one that was dead before the histories begin. What was
     * once received is known since then.
     */
    public boolean isUntried() {
        return sales == null
                && !terms.isEmpty()
                && levels.stream()
                        .allMatch(
                                level -> level.onHand().isZero() || level.past().hereSince() != null)
                && inflows.entrySet().stream()
                        .allMatch(came -> came.getValue().bought().isEmpty()
                                || level(came.getKey()).past().hereSince() != null);
    }

    /** Changes of the forecast at a location, the oldest first. */
    public List<ForecastChange> changesAt(String location) {
        return changes.stream()
                .filter(change -> change.location().equals(location))
                .toList();
    }

    /** Whether nobody has declined to move the item there. */
    public boolean maySend(String from, String to) {
        return !declined.contains(new Route(from, to));
    }

    /** Zeros where the location never had the item. */
    public StockLevel level(String location) {
        return levels.stream()
                .filter(level -> level.location().equals(location))
                .findFirst()
                .orElse(StockLevel.none(location, item.sku()));
    }
}
