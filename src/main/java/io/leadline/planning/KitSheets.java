package io.leadline.planning;

import io.leadline.catalog.BillsOfMaterials;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Kits;
import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Stock;
import io.leadline.stock.StockLevel;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What kits are made of, and how many of them the parts on the shelves make. */
@Component
public class KitSheets {

    private final Kits kits;
    private final Items items;
    private final Locations locations;
    private final Stock stock;

    KitSheets(Kits kits, Items items, Locations locations, Stock stock) {
        this.kits = kits;
        this.items = items;
        this.locations = locations;
        this.stock = stock;
    }

    public KitSheet of(Sku sku) {
        BillsOfMaterials bills = kits.bills();
        Map<Sku, Quantity> parts = bills.parts(sku);
        Map<Sku, Quantity> in = new TreeMap<>();
        bills.kitsWith(sku).forEach((kit, units) -> in.put(kit, new Quantity(BigDecimal.valueOf(units))));
        return new KitSheet(lines(parts), parts.isEmpty() ? List.of() : places(sku, bills), lines(in));
    }

    private List<KitSheet.Line> lines(Map<Sku, Quantity> quantities) {
        Map<Sku, String> names = names(quantities.keySet());
        return quantities.entrySet().stream()
                .map(each -> new KitSheet.Line(
                        each.getKey(),
                        names.getOrDefault(each.getKey(), each.getKey().value()),
                        each.getValue()))
                .sorted(Comparator.comparing(KitSheet.Line::sku))
                .toList();
    }

    private Map<Sku, String> names(Collection<Sku> skus) {
        return items.findAll(skus).stream().collect(Collectors.toMap(Item::sku, Item::name));
    }

    private List<KitSheet.Place> places(Sku kit, BillsOfMaterials bills) {
        Map<String, Map<Sku, Double>> there = new TreeMap<>();
        stock.levels(bills.units(kit).keySet())
                .forEach((sku, levels) -> levels.forEach(level -> put(there, sku, level)));
        return there.entrySet().stream()
                .map(place -> new KitSheet.Place(
                        locations.find(place.getKey()).map(Location::name).orElse(place.getKey()),
                        (long) bills.available(kit, place.getValue())))
                .toList();
    }

    private static void put(Map<String, Map<Sku, Double>> there, Sku sku, StockLevel level) {
        there.computeIfAbsent(level.location(), l -> new HashMap<>())
                .put(sku, level.availableToPromise().toDouble());
    }
}
