package io.leadline.stock.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Locations;
import io.leadline.shared.Sku;
import io.leadline.stock.ChannelRule;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All items, a category or an item, to be chosen and in words. */
record ScopeChoice(Items items, Locations locations, UnaryOperator<String> text) {

    private static final int ITEMS = 50;

    String words(ChannelRule.Scope scope) {
        return switch (scope.kind()) {
            case ALL -> text.apply("stock.rules.all");
            case CATEGORY -> scope.id();
            case ITEM -> items.find(new Sku(scope.id())).map(Item::name).orElse("") + " " + scope.id();
        };
    }

    String channel(String id) {
        return locations.channel(id).map(channel -> channel.name()).orElse(id);
    }

    /** All, then categories, then items, by what is typed. */
    void offer(ComboBox<ChannelRule.Scope> field) {
        field.setLabel(text.apply("stock.rules.scope"));
        field.setId("rule-scope");
        field.setItemLabelGenerator(this::words);
        field.setItems(query -> found(query));
    }

    private Stream<ChannelRule.Scope> found(Query<ChannelRule.Scope, String> query) {
        String typed = query.getFilter().orElse("").strip();
        String lower = typed.toLowerCase(Locale.ROOT);
        List<ChannelRule.Scope> found = Stream.of(
                        Stream.of(ChannelRule.Scope.ALL)
                                .filter(all -> text.apply("stock.rules.all")
                                        .toLowerCase(Locale.ROOT)
                                        .contains(lower)),
                        items.categories().stream()
                                .filter(category -> !category.isBlank()
                                        && category.toLowerCase(Locale.ROOT).contains(lower))
                                .map(ChannelRule.Scope::category),
                        items.found(typed, 0, ITEMS).rows().stream()
                                .map(item -> ChannelRule.Scope.item(item.sku().value())))
                .flatMap(each -> each)
                .toList();
        return found.stream().skip(query.getOffset()).limit(query.getLimit());
    }
}
