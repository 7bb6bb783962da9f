package io.leadline.stock;

import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is still to come, as whoever buys expects it; planning knows it. */
public interface Incoming {

    /** Nobody buys anything. */
    Incoming NONE = new Incoming() {
        @Override
        public Map<Sku, List<IncomingGoods>> of(Collection<Sku> skus, Collection<String> locations) {
            return Map.of();
        }

        @Override
        public Set<Sku> skus() {
            return Set.of();
        }

        @Override
        public Map<Sku, List<PastGoods>> before(Collection<Sku> skus, Period days) {
            return Map.of();
        }
    };

    /** What is ordered and has been released, at these locations; an item of which nothing comes is left out. */
    Map<Sku, List<IncomingGoods>> of(Collection<Sku> skus, Collection<String> locations);

    /** The items of which anything comes anywhere. */
    Set<Sku> skus();

    /** What was open in these days, by what is known of lateness now. */
    Map<Sku, List<PastGoods>> before(Collection<Sku> skus, Period days);
}
