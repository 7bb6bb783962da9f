package io.leadline.exchange.shops;

import io.leadline.shared.Sku;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What shops call the items: read of them once, and kept. */
public interface ShopItemStore {

    /**
     * @param ids the shop's; none where it does not have the item
     * @param at when it said so
     */
    record Known(List<String> ids, Instant at) {

        public Known {
            ids = List.copyOf(ids);
        }
    }

    /** @return those of which something is known */
    Map<Sku, Known> find(String shop, Collection<Sku> skus);

    void keep(String shop, Map<Sku, Known> known);

    /** It is asked anew next time. */
    void forget(String shop, Collection<Sku> skus);
}
