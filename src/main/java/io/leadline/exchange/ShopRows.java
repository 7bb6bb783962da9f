package io.leadline.exchange;

import io.leadline.catalog.Channel;
import io.leadline.catalog.Closure;
import io.leadline.catalog.ExchangeRate;
import io.leadline.catalog.Item;
import io.leadline.catalog.KitPart;
import io.leadline.catalog.Location;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Terms;
import io.leadline.demand.DailySale;
import io.leadline.demand.OutsideValue;
import io.leadline.demand.Promotion;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.stock.StockCount;

/** Takes the right rows of a shop folder one by one, and word of the wrong ones. */
public interface ShopRows {

    default void location(Location location) {}

    default void channel(Channel channel) {}

    default void item(Item item) {}

    default void kitPart(KitPart part) {}

    default void supplier(Supplier supplier) {}

    default void terms(Terms terms) {}

    default void policy(PolicyRow policy) {}

    default void rate(ExchangeRate rate) {}

    default void closure(Closure closure) {}

    default void promotion(Promotion promotion) {}

    default void outside(OutsideValue value) {}

    default void stock(StockCount count, long line) {}

    /** A count was refused; word of the row itself comes by {@link #error}. */
    default void refused(RefusedCount count) {}

    default void purchase(PurchaseLine line) {}

    /** Those of the same day, item and channel count together: files may have a row for each line of an order. */
    default void sale(DailySale sale) {}

    void error(RowError error);

    /** The next file begins. */
    default void begins(ShopFile file, long bytes) {}

    /** The file is read; called for missing files too, with zero rows. */
    default void ends(ShopFile file, FileCount count) {}

    /** Told every few thousand rows. */
    default void progress(ShopFile file, long bytesRead) {}
}
