package io.leadline.disruptions;

import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.shared.Sku;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds whom and what a disruption is about in the company's data. */
@Component
public class Reaches {

    private final Suppliers suppliers;
    private final Items items;

    Reaches(Suppliers suppliers, Items items) {
        this.suppliers = suppliers;
        this.items = items;
    }

    Reach of(Scope scope) {
        String value = scope.value();
        return switch (scope.kind()) {
            case SUPPLIER -> suppliers(supplier -> supplier.id().equals(value));
            case COUNTRY -> suppliers(supplier -> supplier.country().equalsIgnoreCase(value));
            case PORT -> suppliers(supplier -> supplier.trade().place().equalsIgnoreCase(value));
            case CARRIER -> suppliers(supplier -> supplier.freight().carrier().equalsIgnoreCase(value));
            case ITEM ->
                new Reach(
                        null,
                        items.find(new Sku(value)).map(Item::sku).map(Set::of).orElse(Set.of()));
            case CATEGORY -> new Reach(null, skus(value));
        };
    }

    /** What can be chosen, by name. */
    public List<String> known(Scope.Kind kind) {
        Stream<String> all = switch (kind) {
            case SUPPLIER -> suppliers.all().stream().map(Supplier::id);
            case COUNTRY -> suppliers.all().stream().map(Supplier::country);
            case PORT ->
                suppliers.all().stream().map(supplier -> supplier.trade().place());
            case CARRIER ->
                suppliers.all().stream().map(supplier -> supplier.freight().carrier());
            // Nobody chooses one of a hundred thousand from a list.
            case ITEM -> Stream.empty();
            case CATEGORY -> items.categories().stream();
        };
        return all.filter(name -> !name.isBlank()).distinct().sorted().toList();
    }

    /** What people call it: of a supplier or an item its name. */
    public String name(Scope scope) {
        return switch (scope.kind()) {
            case SUPPLIER -> suppliers.find(scope.value()).map(Supplier::name).orElse(scope.value());
            case ITEM -> items.find(new Sku(scope.value())).map(Item::name).orElse(scope.value());
            case COUNTRY, PORT, CARRIER, CATEGORY -> scope.value();
        };
    }

    private Reach suppliers(Predicate<Supplier> of) {
        return new Reach(suppliers.all().stream().filter(of).map(Supplier::id).collect(Collectors.toSet()), null);
    }

    private Set<Sku> skus(String category) {
        try (Stream<Item> all = items.all()) {
            return all.filter(item -> item.category().equalsIgnoreCase(category))
                    .map(Item::sku)
                    .collect(Collectors.toSet());
        }
    }
}
