package io.leadline.exchange;

import io.leadline.catalog.Channel;
import io.leadline.catalog.Closure;
import io.leadline.catalog.ExchangeRate;
import io.leadline.catalog.Item;
import io.leadline.catalog.Location;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Terms;
import io.leadline.demand.DailySale;
import io.leadline.demand.OutsideValue;
import io.leadline.demand.Promotion;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.stock.StockCount;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Keeps what a reader gives. */
final class CollectedRows implements ShopRows {

    final List<Object> rows = new ArrayList<>();
    final List<RowError> errors = new ArrayList<>();
    final List<RefusedCount> refused = new ArrayList<>();
    final Map<ShopFile, FileCount> counts = new EnumMap<>(ShopFile.class);

    <T> List<T> of(Class<T> type) {
        return rows.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public void location(Location location) {
        rows.add(location);
    }

    @Override
    public void channel(Channel channel) {
        rows.add(channel);
    }

    @Override
    public void item(Item item) {
        rows.add(item);
    }

    @Override
    public void supplier(Supplier supplier) {
        rows.add(supplier);
    }

    @Override
    public void terms(Terms terms) {
        rows.add(terms);
    }

    @Override
    public void outside(OutsideValue value) {
        rows.add(value);
    }

    @Override
    public void closure(Closure closure) {
        rows.add(closure);
    }

    @Override
    public void policy(PolicyRow policy) {
        rows.add(policy);
    }

    @Override
    public void rate(ExchangeRate rate) {
        rows.add(rate);
    }

    @Override
    public void promotion(Promotion promotion) {
        rows.add(promotion);
    }

    @Override
    public void stock(StockCount count, long line) {
        rows.add(count);
    }

    @Override
    public void purchase(PurchaseLine line) {
        rows.add(line);
    }

    @Override
    public void sale(DailySale sale) {
        rows.add(sale);
    }

    @Override
    public void refused(RefusedCount count) {
        refused.add(count);
    }

    @Override
    public void error(RowError error) {
        errors.add(error);
    }

    @Override
    public void ends(ShopFile file, FileCount count) {
        counts.put(file, count);
    }
}
