package io.leadline.planning.ui;

import com.vaadin.flow.router.RouteParameters;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.shell.FoundField;

/** Opens another item's page. */
final class ItemSearch extends FoundField<Item> {

    ItemSearch(Items items) {
        super(items::found);
        setItemLabelGenerator(item -> item.sku() + " · " + item.name());
        setAriaLabel(getTranslation("planning.item.search"));
        setPlaceholder(getTranslation("planning.item.search"));
        addClassName("item-search");
        addValueChangeListener(change -> {
            Item found = change.getValue();
            if (found != null && change.isFromClient()) {
                getUI().ifPresent(ui -> ui.navigate(
                        ItemView.class, new RouteParameters("sku", found.sku().value())));
            }
        });
    }
}
