package io.leadline.catalog.ui;

import io.leadline.catalog.Items;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.shell.Found;
import io.leadline.shell.Links;
import java.util.List;
import org.springframework.stereotype.Component;

/** Items by SKU or name. */
@Component
class FindItems implements Found.Source {

    private final Items items;

    FindItems(Items items) {
        this.items = items;
    }

    @Override
    public List<Found> find(String text, int most, Actor actor) {
        return !actor.isAny(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING, Role.GOODS_IN, Role.ADMIN)
                ? List.of()
                : items.found(text, 0, most).rows().stream()
                        .map(item -> new Found(
                                "catalog.items.found",
                                item.name(),
                                item.sku().value(),
                                "item/" + Links.encoded(item.sku().value())))
                        .toList();
    }
}
