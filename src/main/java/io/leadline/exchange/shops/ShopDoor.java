package io.leadline.exchange.shops;

import io.leadline.exchange.webhooks.ShopAnswer;
import io.leadline.exchange.webhooks.ShopTelling.ShopOffer;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** How one shop is told what it may sell. */
interface ShopDoor {

    /** What these systems take as a quantity at most. */
    BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    /** So many items it takes at once. */
    int atOnce();

    /**
     * @param shop by which what it calls the items is kept
     * @param answers where it puts what the shop said to each item; what is not there when it cannot go on was not told
     */
    void tell(String shop, ShopOffer offer, Map<Sku, ShopAnswer> answers) throws IOException;

    /** Shops count whole units: a part of one cannot be sold, nor can less than nothing. */
    static long whole(Quantity available) {
        return available
                .value()
                .max(BigDecimal.ZERO)
                .min(MOST)
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
    }
}
