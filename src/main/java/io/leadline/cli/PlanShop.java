package io.leadline.cli;

import io.leadline.catalog.Item;
import io.leadline.catalog.Supplier;
import io.leadline.demand.DailySales;
import io.leadline.demand.ItemSales;
import io.leadline.demand.LearnedDemand;
import io.leadline.replenishment.DeliveryDays;
import io.leadline.replenishment.DemandClasses;
import io.leadline.replenishment.ItemFacts;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.LeadTimes;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.PlanBasis;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.PlannedOrder;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.replenishment.policy.ItemPlanner;
import io.leadline.replenishment.policy.JointOrders;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.ShelfHistory;
import io.leadline.stock.StockCount;
import io.leadline.stock.StockLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The plan of a whole shop folder for one day.
 *
 * @param items every item and location, by location and SKU
 * @param orders one for each supplier and location with something to order
 * @param doubted a sentence for each open order that is too long overdue to be counted on
 */
record PlanShop(List<Plan> items, List<PlannedOrder> orders, List<String> doubted) {

    static PlanShop make(ShopFolder shop, LocalDate today, PlanSettings settings) {
        return make(shop, today, settings, ShopDemand.learn(shop, shop.lastSaleUpTo(today)));
    }

    /** @param learned from all items, up to the day or some weeks before */
    static PlanShop make(ShopFolder shop, LocalDate today, PlanSettings settings, LearnedDemand learned) {
        LocalDate historyTo = shop.lastSaleUpTo(today);
        DeliveryDays days = DeliveryDays.of(shop.suppliers.values(), shop.locations, shop.closures);
        LeadTimes leadTimes = LeadTimes.learn(shop.purchases.stream(), shop.statedDays(), today, days);
        Map<String, Double> worth = shop.worth(today);
        PlanBasis basis = new PlanBasis(
                today,
                shop.firstSaleUpTo(historyTo),
                historyTo,
                PlanBasis.channelsAt(shop.channels),
                shop.suppliers,
                leadTimes,
                DemandClasses.bounds(values(shop, historyTo, worth)),
                settings,
                learned,
                shop.promotions,
                PlanBasis.shelves(shop.locations),
                worth);
        ItemPlanner planner = new ItemPlanner(basis);
        Map<Sku, List<StockLevel>> levels = levels(shop, today);
        ShopSupply supply = ShopSupply.of(shop, leadTimes, today);
        Map<ItemPlace, Plan> planned = new TreeMap<>();
        shop.items.values().parallelStream()
                .map(item -> planner.plan(new ItemFacts(
                        item,
                        shop.salesIfKnown(item.sku(), historyTo),
                        shop.terms(item.sku()),
                        levels.getOrDefault(item.sku(), List.of()),
                        supply.expected().getOrDefault(item.sku(), Map.of()))))
                .toList()
                .forEach(list -> list.forEach(plan -> planned.put(plan.place(), plan)));
        List<PlannedOrder> orders = new ArrayList<>();
        join(planned, shop.suppliers, today, settings, days, orders);
        return new PlanShop(List.copyOf(planned.values()), orders, supply.doubted());
    }

    private static void join(
            Map<ItemPlace, Plan> planned,
            Map<String, Supplier> suppliers,
            LocalDate today,
            PlanSettings settings,
            DeliveryDays days,
            List<PlannedOrder> orders) {
        Map<String, List<Plan>> groups = new TreeMap<>();
        for (Plan item : planned.values()) {
            var offer = item.advice().offer();
            if (offer != null && (item.advice().orders() || item.advice().decision() == Decision.COVERED)) {
                groups.computeIfAbsent(
                                offer.terms().supplierId() + "\n" + item.place().location(), g -> new ArrayList<>())
                        .add(item);
            }
        }
        groups.forEach((group, items) -> {
            String[] names = group.split("\n", 2);
            Supplier supplier = suppliers.get(names[0]);
            if (supplier != null) {
                JointOrders.Outcome outcome = JointOrders.join(supplier, names[1], items, today, settings, days);
                outcome.changed()
                        .forEach(
                                advice -> planned.computeIfPresent(advice.place(), (place, plan) -> plan.with(advice)));
                outcome.order().ifPresent(orders::add);
            }
        });
    }

    /** Yearly value of each item at each location. */
    private static double[] values(ShopFolder shop, LocalDate to, Map<String, Double> worth) {
        LocalDate from = to.minusDays(364);
        return shop.items.values().parallelStream()
                .flatMapToDouble(item -> value(item, shop.sales(item.sku(), to), from, shop, worth))
                .toArray();
    }

    private static java.util.stream.DoubleStream value(
            Item item, ItemSales sales, LocalDate from, ShopFolder shop, Map<String, Double> worth) {
        double unitCost = PlanBasis.value(item.unitCost(), worth);
        Map<String, Double> byLocation = new HashMap<>();
        for (DailySales series : sales.channels()) {
            String location = shop.channels.stream()
                    .filter(channel -> channel.id().equals(series.place()))
                    .map(io.leadline.catalog.Channel::servedFrom)
                    .findFirst()
                    .orElse("");
            int first = (int) Math.max(0, from.toEpochDay() - series.first().toEpochDay());
            double sold = 0;
            for (int day = first; day < series.days(); day++) {
                sold += series.units()[day];
            }
            byLocation.merge(location, sold * unitCost, Double::sum);
        }
        return byLocation.values().stream().mapToDouble(v -> v);
    }

    /** The latest count of each item and location up to the day; later sales and receipts are not booked. */
    static Map<Sku, List<StockLevel>> levels(ShopFolder shop, LocalDate today) {
        Map<ItemPlace, StockLevel> latest = new TreeMap<>();
        shop.counts.stream()
                .filter(count -> !count.asOf().isAfter(today))
                .sorted(Comparator.comparing(StockCount::asOf))
                .forEach(count -> latest.merge(
                        new ItemPlace(count.sku(), count.location()),
                        level(count, ShelfHistory.UNKNOWN),
                        (before, now) -> level(count, before.past())));
        return latest.values().stream().collect(Collectors.groupingBy(StockLevel::sku));
    }

    private static StockLevel level(StockCount count, ShelfHistory before) {
        return new StockLevel(
                count.location(),
                count.sku(),
                count.onHand(),
                Quantity.ZERO,
                Quantity.ZERO,
                before.on(count.asOf(), count.onHand().isZero()));
    }
}
