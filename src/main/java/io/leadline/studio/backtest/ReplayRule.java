package io.leadline.studio.backtest;

import io.leadline.replenishment.StockPosition;
import io.leadline.shared.Quantity;
import java.time.LocalDate;

/** Decides on a review day what to order; it is shown nothing that happens on this day or later. */
public interface ReplayRule {

    String name();

    int reviewDays();

    /** What to order today; null for nothing. */
    @org.jspecify.annotations.Nullable
    Order order(ReplayItem item, LocalDate today, StockPosition stock);

    /** So much from one of the item's suppliers. */
    record Order(ReplayOffer offer, Quantity quantity) {}
}
