package io.leadline.stock.store;

import io.leadline.shared.Period;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Incoming;
import io.leadline.stock.IncomingGoods;
import io.leadline.stock.PastGoods;
import io.leadline.stock.Sureness;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/** What a test says is to come, by order. */
final class FewGoods implements Incoming {

    private final Map<String, IncomingGoods> orders = new TreeMap<>();

    /** The same for each sureness; nothing more is to come of an order of none. */
    synchronized FewGoods comes(String order, String location, Sku sku, int units, LocalDate day) {
        if (units == 0) {
            orders.remove(order);
        } else {
            Map<Sureness, LocalDate> by =
                    Stream.of(Sureness.values()).collect(Collectors.toMap(Function.identity(), sure -> day));
            orders.put(order, new IncomingGoods(order, location, sku, Quantity.of(units), by));
        }
        return this;
    }

    synchronized int open(Sku sku) {
        return orders.values().stream()
                .filter(one -> one.sku().equals(sku))
                .mapToInt(one -> one.quantity().value().intValueExact())
                .sum();
    }

    ObjectProvider<Incoming> provider() {
        return new ObjectProvider<>() {
            @Override
            public Stream<Incoming> stream() {
                return Stream.of(FewGoods.this);
            }
        };
    }

    @Override
    public synchronized Map<Sku, List<IncomingGoods>> of(Collection<Sku> skus, Collection<String> locations) {
        return orders.values().stream()
                .filter(one -> skus.contains(one.sku()) && locations.contains(one.location()))
                .collect(Collectors.groupingBy(IncomingGoods::sku));
    }

    @Override
    public synchronized Set<Sku> skus() {
        return orders.values().stream().map(IncomingGoods::sku).collect(Collectors.toSet());
    }

    @Override
    public Map<Sku, List<PastGoods>> before(Collection<Sku> skus, Period days) {
        return Map.of();
    }
}
