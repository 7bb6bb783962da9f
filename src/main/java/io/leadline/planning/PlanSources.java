package io.leadline.planning;

import io.leadline.catalog.Channel;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Locations;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.demand.DailySales;
import io.leadline.demand.ItemSales;
import io.leadline.demand.SalesHistory;
import io.leadline.demand.forecast.DemandContext;
import io.leadline.ordering.OpenSupply;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.planning.policy.DemandClasses;
import io.leadline.scorecard.PurchaseHistory;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Sku;
import io.leadline.stock.Stock;
import io.leadline.stock.StockLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what plans are made from, in bulk. */
@Component
class PlanSources {

    private final Items items;
    private final Suppliers suppliers;
    private final Locations locations;
    private final SalesHistory sales;
    private final Stock stock;
    private final PurchaseHistory purchases;
    private final PurchaseOrders orders;

    PlanSources(
            Items items,
            Suppliers suppliers,
            Locations locations,
            SalesHistory sales,
            Stock stock,
            PurchaseHistory purchases,
            PurchaseOrders orders) {
        this.items = items;
        this.suppliers = suppliers;
        this.locations = locations;
        this.sales = sales;
        this.stock = stock;
        this.purchases = purchases;
        this.orders = orders;
    }

    /** Every item, in order. */
    List<Sku> skus() {
        try (Stream<Item> all = items.all()) {
            return all.map(Item::sku).sorted().toList();
        }
    }

    /** Where the ABC classes end, from a year of sales of every item at every location. */
    DemandClasses.Bounds bounds(LocalDate today) {
        Map<Sku, Double> costs;
        try (Stream<Item> all = items.all()) {
            costs = all.collect(
                    Collectors.toMap(Item::sku, item -> item.unitCost().amount().doubleValue()));
        }
        Map<String, String> locationOf =
                locations.channels().stream().collect(Collectors.toMap(Channel::id, Channel::servedFrom));
        LocalDate from = historyTo(today).minusDays(364);
        try (Stream<ItemSales> all = sales.all()) {
            return DemandClasses.bounds(all.flatMapToDouble(
                            item -> yearValues(item, costs.getOrDefault(item.sku(), 0.0), locationOf, from))
                    .toArray());
        }
    }

    private static DoubleStream yearValues(
            ItemSales item, double unitCost, Map<String, String> locationOf, LocalDate from) {
        Map<String, Double> values = new HashMap<>();
        for (DailySales series : item.channels()) {
            double units = 0;
            int first = (int) Math.max(0, from.toEpochDay() - series.first().toEpochDay());
            for (int day = first; day < series.days(); day++) {
                units += series.units()[day];
            }
            values.merge(locationOf.getOrDefault(series.place(), ""), units * unitCost, Double::sum);
        }
        return values.values().stream().mapToDouble(v -> v);
    }

    PlanBasis basis(LocalDate today, DemandClasses.Bounds bounds, PlanSettings settings) {
        Map<String, Supplier> byId =
                suppliers.all().stream().collect(Collectors.toMap(Supplier::id, Function.identity()));
        return new PlanBasis(
                today,
                sales.firstDay().orElse(today),
                historyTo(today),
                PlanBasis.channelsAt(locations.channels()),
                byId,
                leadTimes(today),
                bounds,
                settings,
                (category, sku, location, days) -> DemandContext.plain(PlanBasis.HORIZON_DAYS));
    }

    private LocalDate historyTo(LocalDate today) {
        LocalDate last = sales.lastDay().orElse(today);
        return last.isBefore(today) ? last : today;
    }

    private LeadTimes leadTimes(LocalDate today) {
        Map<String, Map<Sku, Integer>> stated = new HashMap<>();
        try (Stream<Terms> all = suppliers.allTerms();
                Stream<PurchaseLine> lines = purchases.all()) {
            all.forEach(terms -> stated.computeIfAbsent(terms.supplierId(), s -> new HashMap<>())
                    .put(terms.sku(), terms.leadTimeDays()));
            return LeadTimes.learn(lines, stated, today);
        }
    }

    /** Everything about these items; one that is gone is left out. */
    List<ItemFacts> facts(Collection<Sku> skus) {
        return facts(skus, supply(skus));
    }

    /** @param supply of these items, by item and location */
    List<ItemFacts> facts(Collection<Sku> skus, Map<Sku, Map<String, List<ExpectedSupply>>> supply) {
        Map<Sku, ItemSales> sold =
                sales.findAll(skus).stream().collect(Collectors.toMap(ItemSales::sku, Function.identity()));
        Map<Sku, List<Terms>> terms = suppliers.termsFor(skus);
        Map<Sku, List<StockLevel>> levels = stock.levels(skus);
        return items.findAll(skus).stream()
                .sorted(java.util.Comparator.comparing(Item::sku))
                .map(item -> new ItemFacts(
                        item,
                        sold.get(item.sku()),
                        terms.getOrDefault(item.sku(), List.of()),
                        levels.getOrDefault(item.sku(), List.of()),
                        supply.getOrDefault(item.sku(), Map.of())))
                .toList();
    }

    /** What is still to come, by item and location. */
    Map<Sku, Map<String, List<ExpectedSupply>>> supply(Collection<Sku> skus) {
        Map<Sku, Map<String, List<ExpectedSupply>>> found = new HashMap<>();
        java.util.function.Consumer<OpenSupply> add = open -> found.computeIfAbsent(open.sku(), s -> new HashMap<>())
                .computeIfAbsent(open.locationId(), l -> new ArrayList<>())
                .add(new ExpectedSupply(open.orderId(), open.open(), open.expectedDate()));
        if (skus.size() == 1) {
            // One item is asked for by index, at each location; everything at once is one pass over what is open.
            Sku sku = skus.iterator().next();
            locations
                    .all()
                    .forEach(location -> orders.openSupply(sku, location.id()).forEach(add));
            return found;
        }
        java.util.Set<Sku> wanted = java.util.Set.copyOf(skus);
        try (Stream<OpenSupply> all = orders.allOpenSupply()) {
            all.filter(open -> wanted.contains(open.sku())).forEach(add);
        }
        return found;
    }
}
