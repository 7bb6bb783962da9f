package io.leadline.exchange.webhooks;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Tells shops what they may sell in their own words. Webhooks need none: they tell everybody the same. */
public interface ShopTelling {

    /** So many items it is told of at once. */
    int atOnce(WebhookEndpoint shop);

    /** @return what it said to each of them */
    Map<Sku, ShopAnswer> tell(WebhookEndpoint shop, ShopOffer offer);

    /**
     * What a shop may sell.
     *
     * @param name the same where the same is told again, and for nothing else
     * @param available by item, in the order of their SKUs
     * @param newest asks what is there now, where telling took longer
     * @param turn whether it is still ours to tell the shop something; asked before each call
     */
    record ShopOffer(String name, Map<Sku, Quantity> available, Newest newest, Turn turn) {

        public ShopOffer {
            available = Collections.unmodifiableMap(new TreeMap<>(available));
        }

        /** Nothing of what it is not about. */
        public Quantity available(Sku sku) {
            return available.getOrDefault(sku, Quantity.ZERO);
        }
    }

    /** What is there now. */
    @FunctionalInterface
    interface Newest {

        Quantity of(Sku sku);
    }

    /** Whether nobody else tells it meanwhile. */
    @FunctionalInterface
    interface Turn {

        boolean isOurs();
    }
}
