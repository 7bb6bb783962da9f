package io.leadline.studio.ui;

import io.leadline.catalog.Items;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.shared.Sku;
import io.leadline.studio.Scope;
import java.util.List;
import java.util.Locale;

/** What a back-test can be of, to be chosen from: a name that is typed and stands for nothing would replay nothing. */
record ScopeChoices(Items items, Suppliers suppliers) {

    private static final List<String> CLASSES = List.of("A", "B", "C");

    /** Ids of which the person has typed a part. */
    List<String> find(Scope.Kind kind, String typed, int offset, int limit) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case ALL -> List.of();
            case CLASS ->
                CLASSES.stream()
                        .filter(each -> each.toLowerCase(Locale.ROOT).contains(text))
                        .skip(offset)
                        .limit(limit)
                        .toList();
            case SUPPLIER ->
                suppliers.all().stream()
                        .map(Supplier::id)
                        .filter(id -> label(kind, id).toLowerCase(Locale.ROOT).contains(text))
                        .skip(offset)
                        .limit(limit)
                        .toList();
            case ITEM ->
                items.found(text, offset, limit).rows().stream()
                        .map(item -> item.sku().value())
                        .toList();
        };
    }

    String label(Scope.Kind kind, String id) {
        String name = switch (kind) {
            case ALL, CLASS -> "";
            case SUPPLIER -> suppliers.find(id).map(Supplier::name).orElse("");
            case ITEM -> items.find(new Sku(id)).map(item -> item.name()).orElse("");
        };
        return name.isEmpty() ? id : id + " · " + name;
    }
}
