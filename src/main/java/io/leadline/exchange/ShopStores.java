package io.leadline.exchange;

import io.leadline.catalog.Closures;
import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Kits;
import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.demand.Promotions;
import io.leadline.demand.SalesHistory;
import io.leadline.demand.SeriesFromOutside;
import io.leadline.ordering.OrderPolicies;
import io.leadline.scorecard.PurchaseHistory;
import io.leadline.shared.BusinessClock;
import io.leadline.stock.ShelfDoubts;
import io.leadline.stock.Stock;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everything a shop folder is loaded into. */
@Component
record ShopStores(
        Items items,
        Kits kits,
        Suppliers suppliers,
        Locations locations,
        Closures closures,
        ExchangeRates rates,
        OrderPolicies policies,
        Promotions promotions,
        SeriesFromOutside outside,
        Stock stock,
        ShelfDoubts doubts,
        SalesHistory sales,
        PurchaseHistory purchases,
        BusinessClock clock) {

    /** What rows may refer to without its being in the files. */
    Known known() {
        Set<String> skus = new HashSet<>();
        Set<String> categories = new HashSet<>();
        try (Stream<Item> all = items.all()) {
            all.forEach(item -> {
                skus.add(item.sku().value());
                categories.add(item.category());
            });
        }
        return new Known(
                locations.all().stream().map(Location::id).collect(Collectors.toSet()),
                locations.channels().stream()
                        .map(io.leadline.catalog.Channel::id)
                        .collect(Collectors.toSet()),
                skus,
                categories,
                suppliers.all().stream().collect(Collectors.toMap(Supplier::id, Supplier::currency)),
                suppliers.all().stream()
                        .map(supplier -> supplier.freight().carrier())
                        .filter(carrier -> !carrier.isEmpty())
                        .collect(Collectors.toSet()),
                rates.companyCurrency());
    }
}
