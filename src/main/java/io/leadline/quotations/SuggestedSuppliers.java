package io.leadline.quotations;

import io.leadline.catalog.Item;
import io.leadline.catalog.ItemQuery;
import io.leadline.catalog.Items;
import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.shared.Sku;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whom to ask: who delivers the items already, then who delivers their category, then who is in the place's country. */
@Component
class SuggestedSuppliers {

    /** Items of a category that are looked at. */
    private static final int SAMPLE = 200;

    static final int MOST = 8;

    private final Items items;
    private final Suppliers suppliers;
    private final Locations locations;

    SuggestedSuppliers(Items items, Suppliers suppliers, Locations locations) {
        this.items = items;
        this.suppliers = suppliers;
        this.locations = locations;
    }

    List<Supplier> of(Collection<Sku> skus, String locationId) {
        Set<String> ids = new LinkedHashSet<>();
        add(ids, suppliers.termsFor(skus));
        items.findAll(skus).stream()
                .map(Item::category)
                .filter(category -> !category.isBlank())
                .distinct()
                .forEach(category ->
                        add(
                                ids,
                                suppliers.termsFor(items
                                        .search(new ItemQuery("", category, ItemQuery.Sort.SKU, false, 0, SAMPLE))
                                        .rows()
                                        .stream()
                                        .map(Item::sku)
                                        .toList())));
        String country = locations.find(locationId).map(Location::country).orElse("");
        suppliers.all().stream().filter(one -> one.country().equals(country)).forEach(one -> ids.add(one.id()));
        return ids.stream()
                .flatMap(id -> suppliers.find(id).stream())
                .limit(MOST)
                .toList();
    }

    private static void add(Set<String> ids, Map<Sku, List<Terms>> terms) {
        terms.values().stream()
                .flatMap(List::stream)
                .map(Terms::supplierId)
                .sorted()
                .forEach(ids::add);
    }
}
