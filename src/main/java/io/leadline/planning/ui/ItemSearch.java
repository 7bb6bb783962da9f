package io.leadline.planning.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import io.leadline.catalog.Item;
import io.leadline.catalog.ItemQuery;
import io.leadline.catalog.Items;

/** Finds another item by a part of its SKU or name, and opens its page. */
final class ItemSearch extends ComboBox<Item> {

    private static final int MOST = 50;

    ItemSearch(Items items) {
        setAriaLabel(getTranslation("planning.item.search"));
        setPlaceholder(getTranslation("planning.item.search"));
        setItemLabelGenerator(item -> item.sku() + " · " + item.name());
        setItems(
                query -> items
                        .search(new ItemQuery(
                                query.getFilter().orElse(""),
                                "",
                                ItemQuery.Sort.SKU,
                                false,
                                query.getOffset(),
                                Math.min(MOST, query.getLimit())))
                        .rows()
                        .stream(),
                query -> (int) Math.min(
                        Integer.MAX_VALUE,
                        items.search(new ItemQuery(query.getFilter().orElse(""), "", ItemQuery.Sort.SKU, false, 0, 1))
                                .total()));
        addValueChangeListener(change -> {
            Item found = change.getValue();
            if (found != null && change.isFromClient()) {
                getUI().ifPresent(ui -> ui.navigate(
                        ItemView.class,
                        new com.vaadin.flow.router.RouteParameters(
                                "sku", found.sku().value())));
            }
        });
    }
}
