package io.leadline.exchange.shops;

import io.leadline.catalog.Channel;
import io.leadline.catalog.Items;
import io.leadline.catalog.Kits;
import io.leadline.catalog.Locations;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Conflicts;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Stock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Books what shops outside have sold. First it is kept what is to be booked, then it is booked; what is told again books what a
 * crash has left out.
 */
@Component
class ShopOrders {

    private static final Logger log = LoggerFactory.getLogger(ShopOrders.class);

    private final ShopOrderStore store;
    private final Stock stock;
    private final Items items;
    private final Kits kits;
    private final Locations locations;
    private final BusinessClock clock;

    ShopOrders(ShopOrderStore store, Stock stock, Items items, Kits kits, Locations locations, BusinessClock clock) {
        this.store = store;
        this.stock = stock;
        this.items = items;
        this.kits = kits;
        this.locations = locations;
        this.clock = clock;
    }

    /**
     * @param shop its name in the settings
     * @return false if there is no such channel, so that nobody knows where the goods left
     */
    boolean hear(String shop, String channel, ToldOrder told) {
        Optional<Channel> from = locations.channel(channel);
        if (from.isEmpty()) {
            log.warn("Shop {} sells on channel {}, which there is not: order {} waits", shop, channel, told.id());
            return false;
        }
        String location = from.get().servedFrom();
        ShopOrder now = Conflicts.retry("Order " + told.id() + " of " + shop, () -> heard(shop, told, location));
        stock.record(now.movements());
        return true;
    }

    /** Empty if somebody was faster. */
    private Optional<ShopOrder> heard(String shop, ToldOrder told, String location) {
        ShopOrder before =
                store.find(shop + "/" + told.id()).orElseGet(() -> ShopOrder.unheard(shop + "/" + told.id()));
        if (before.knowsLaterThan(told)) {
            return Optional.of(before);
        }
        ShopOrder now = before.heard(told, (sku, units) -> goods(shop, sku, units), location, clock.now());
        boolean same = now.steps().equals(before.steps()) && now.changedAt().equals(before.changedAt());
        return same || store.save(now) ? Optional.of(now) : Optional.empty();
    }

    private Map<Sku, Quantity> goods(String shop, String told, Quantity units) {
        Sku sku = told.isBlank() ? null : new Sku(told);
        if (sku == null || items.find(sku).isEmpty()) {
            // Booked as soon as the item is there and the order is told again.
            log.warn("Shop {} sold '{}', which there is not", shop, told);
            return Map.of();
        }
        if (!kits.bills().isKit(sku)) {
            return Map.of(sku, units);
        }
        Map<Sku, Quantity> parts = new LinkedHashMap<>();
        new TreeMap<>(kits.bills().parts(sku))
                .forEach((part, each) ->
                        parts.put(part, new Quantity(each.value().multiply(units.value()))));
        return parts;
    }
}
