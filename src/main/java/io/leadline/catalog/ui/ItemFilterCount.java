package io.leadline.catalog.ui;

import com.vaadin.flow.router.QueryParameters;
import io.leadline.catalog.ItemQuery;
import io.leadline.catalog.Items;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.shell.FilterCount;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How many items a saved filter of the list shows. */
@Component
class ItemFilterCount implements FilterCount {

    private final Items items;

    ItemFilterCount(Items items) {
        this.items = items;
    }

    @Override
    public String page() {
        return "items";
    }

    @Override
    public String title() {
        return "catalog.items.title";
    }

    @Override
    public Set<String> topics() {
        return Set.of("items");
    }

    @Override
    public OptionalLong count(QueryParameters filter, Actor actor) {
        boolean sees = actor.isAny(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING, Role.GOODS_IN, Role.ADMIN);
        ItemQuery query = new ItemQuery(
                filter.getSingleParameter("q").orElse(""),
                filter.getSingleParameter("category").orElse(""),
                ItemQuery.Sort.SKU,
                false,
                0,
                1);
        return sees ? OptionalLong.of(items.search(query).total()) : OptionalLong.empty();
    }
}
