package io.leadline.exchange.shops;

import java.util.Optional;

/** Where it is kept what was booked of orders at shops outside. */
public interface ShopOrderStore {

    Optional<ShopOrder> find(String id);

    /** @return false if somebody else has stored one of this version; nothing is changed then */
    boolean save(ShopOrder order);
}
