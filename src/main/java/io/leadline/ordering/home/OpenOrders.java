package io.leadline.ordering.home;

import io.leadline.ordering.OrderStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * All orders that are not at their end, in short and in memory. What has another version than the one that is known is
 * read again, whichever instance changed it, and nothing else is.
 */
@Component
class OpenOrders {

    private static final int AT_ONCE = 500;

    private final OrderStore store;
    private Map<String, OpenOrder> known = Map.of();

    OpenOrders(OrderStore store) {
        this.store = store;
    }

    synchronized Collection<OpenOrder> now() {
        Map<String, OpenOrder> next = new HashMap<>();
        List<String> changed = new ArrayList<>();
        store.openVersions().forEach((id, version) -> {
            OpenOrder before = known.get(id);
            if (before != null && before.version() == version) {
                next.put(id, before);
            } else {
                changed.add(id);
            }
        });
        for (int from = 0; from < changed.size(); from += AT_ONCE) {
            store.findAll(changed.subList(from, Math.min(changed.size(), from + AT_ONCE))).stream()
                    .filter(order -> !order.state().isFinal())
                    .map(OpenOrder::of)
                    .forEach(order -> next.put(order.id(), order));
        }
        known = next;
        return next.values();
    }
}
