package io.leadline.studio;

import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Locations;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.demand.ItemSales;
import io.leadline.demand.SalesHistory;
import io.leadline.planning.PlanSources;
import io.leadline.replenishment.DemandClasses;
import io.leadline.scorecard.PurchaseHistory;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Sku;
import io.leadline.studio.backtest.KnownLeadTimes;
import io.leadline.studio.backtest.PastKnowledge;
import io.leadline.studio.backtest.ReplayForecasts;
import io.leadline.studio.backtest.ReplayItem;
import io.leadline.studio.backtest.ReplayItems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is replayed from the stores, in bulk. */
@Component
class ReplaySources {

    private final Items items;
    private final Suppliers suppliers;
    private final Locations locations;
    private final SalesHistory sales;
    private final PurchaseHistory purchases;
    private final PlanSources sources;
    private volatile @Nullable Replayed lately;

    ReplaySources(
            Items items,
            Suppliers suppliers,
            Locations locations,
            SalesHistory sales,
            PurchaseHistory purchases,
            PlanSources sources) {
        this.items = items;
        this.suppliers = suppliers;
        this.locations = locations;
        this.sales = sales;
        this.purchases = purchases;
        this.sources = sources;
    }

    /** Whether there is what somebody wants to try. */
    boolean knows(Scope scope) {
        return switch (scope.kind()) {
            case ALL, CLASS -> true;
            case SUPPLIER -> suppliers.find(scope.id()).isPresent();
            case ITEM -> items.find(new Sku(scope.id())).isPresent();
        };
    }

    /** Which items a back-test replays, and where their classes end. */
    record Chosen(List<Sku> skus, DemandClasses.Bounds bounds) {}

    /** One item, made when it is asked for, so that one bad item fails alone. */
    record Ready(Sku sku, Supplier<List<ReplayItem>> items) {}

    /** Kept from one part to the next: lead times come from all purchases, what was learned from all items. */
    private record Replayed(String backtest, ReplayItems items) {}

    Chosen choose(BacktestRequest request) {
        ReplayItems replay = replayItems(request, KnownLeadTimes.NONE);
        Map<Sku, Item> known;
        try (Stream<Item> all = items.all()) {
            known = all.collect(Collectors.toMap(Item::sku, Function.identity()));
        }
        Map<Sku, Terms> preferred = new HashMap<>();
        try (Stream<Terms> all = suppliers.allTerms()) {
            all.forEach(terms -> preferred.merge(
                    terms.sku(),
                    terms,
                    BinaryOperator.minBy(Comparator.comparingInt(Terms::rank).thenComparing(Terms::supplierId))));
        }
        Map<Sku, double[]> values = new HashMap<>();
        try (Stream<ItemSales> all = sales.all()) {
            all.forEach(sold -> {
                Item item = known.get(sold.sku());
                Terms terms = preferred.get(sold.sku());
                double[] ofPlaces = item == null || terms == null
                        ? new double[0]
                        : replay.drafts(new ReplayItems.Facts(item, sold, List.of(terms), List.of())).stream()
                                .mapToDouble(draft -> draft.valuePerYear(request.from()))
                                .toArray();
                if (ofPlaces.length > 0) {
                    values.put(sold.sku(), ofPlaces);
                }
            });
        }
        DemandClasses.Bounds bounds = DemandClasses.bounds(values.values().stream()
                .flatMapToDouble(java.util.Arrays::stream)
                .toArray());
        Scope scope = request.scope();
        List<Sku> chosen = values.entrySet().stream()
                .filter(item -> switch (scope.kind()) {
                    case ALL -> true;
                    case CLASS ->
                        java.util.Arrays.stream(item.getValue()).anyMatch(value -> isOf(scope.id(), value, bounds));
                    case SUPPLIER -> {
                        Terms terms = preferred.get(item.getKey());
                        yield terms != null && terms.supplierId().equals(scope.id());
                    }
                    case ITEM -> item.getKey().value().equals(scope.id());
                })
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return new Chosen(chosen, bounds);
    }

    private static boolean isOf(String demandClass, double value, DemandClasses.Bounds bounds) {
        return bounds.classOf(value, 0).value().name().equals(demandClass);
    }

    List<Ready> items(Backtest backtest, List<Sku> skus) {
        ReplayItems replay = replayItems(backtest);
        Map<Sku, ItemSales> sold =
                sales.findAll(skus).stream().collect(Collectors.toMap(ItemSales::sku, Function.identity()));
        Map<Sku, List<Terms>> terms = suppliers.termsFor(skus);
        Scope scope = backtest.request().scope();
        List<Ready> ready = new ArrayList<>();
        for (Item item : items.findAll(skus).stream()
                .sorted(Comparator.comparing(Item::sku))
                .toList()) {
            ItemSales ofItem = sold.get(item.sku());
            if (ofItem != null) {
                ready.add(new Ready(item.sku(), () -> {
                    ReplayItems.Facts facts = new ReplayItems.Facts(
                            item, ofItem, terms.getOrDefault(item.sku(), List.of()), purchases.ofItem(item.sku()));
                    return replay.items(replay.drafts(facts), backtest.bounds()).stream()
                            .filter(place -> scope.kind() != Scope.Kind.CLASS
                                    || place.demandClass().value().name().equals(scope.id()))
                            .toList();
                }));
            }
        }
        return ready;
    }

    private ReplayItems replayItems(Backtest backtest) {
        Replayed known = lately;
        if (known == null || !known.backtest().equals(backtest.id())) {
            known = new Replayed(backtest.id(), replayItems(backtest.request(), leadTimes()));
            lately = known;
        }
        return known.items();
    }

    private ReplayItems replayItems(BacktestRequest request, KnownLeadTimes leadTimes) {
        LocalDate from = request.from();
        return new ReplayItems(
                locations.channels(),
                leadTimes,
                from,
                request.to(),
                ReplayForecasts.learning(new PastKnowledge(sources::learned)),
                sources.worth());
    }

    private KnownLeadTimes leadTimes() {
        Map<String, Map<Sku, Integer>> stated = new HashMap<>();
        try (Stream<Terms> all = suppliers.allTerms();
                Stream<PurchaseLine> lines = purchases.all()) {
            all.forEach(terms -> stated.computeIfAbsent(terms.supplierId(), s -> new HashMap<>())
                    .put(terms.sku(), terms.leadTimeDays()));
            return new KnownLeadTimes(lines.toList(), stated, sources.deliveryDays());
        }
    }
}
