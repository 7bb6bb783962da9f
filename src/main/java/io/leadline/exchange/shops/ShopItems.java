package io.leadline.exchange.shops;

import io.leadline.shared.Sku;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What shops call the items. What a shop has is asked once and kept; what it does not have is asked again after some hours. */
@Component
class ShopItems {

    private static final Duration NONE_KEPT = Duration.ofHours(6);

    private final ShopItemStore store;
    private final Clock clock = Clock.systemUTC();

    ShopItems(ShopItemStore store) {
        this.store = store;
    }

    /** Asks the shop. */
    interface Reading {

        /** @return the ids of those that it has, which may be several */
        Map<Sku, List<String>> of(Collection<Sku> skus) throws IOException;
    }

    /** @return of each item, none where the shop does not have it */
    Map<Sku, List<String>> ids(String shop, Collection<Sku> skus, Reading reading) throws IOException {
        Instant now = clock.instant();
        Map<Sku, ShopItemStore.Known> known = store.find(shop, skus);
        List<Sku> unknown =
                skus.stream().filter(sku -> isOver(known.get(sku), now)).toList();
        if (!unknown.isEmpty()) {
            Map<Sku, List<String>> read = reading.of(unknown);
            Map<Sku, ShopItemStore.Known> learned = new LinkedHashMap<>();
            unknown.forEach(sku -> learned.put(sku, new ShopItemStore.Known(read.getOrDefault(sku, List.of()), now)));
            store.keep(shop, learned);
            known.putAll(learned);
        }
        Map<Sku, List<String>> ids = new LinkedHashMap<>();
        skus.forEach(sku ->
                ids.put(sku, Objects.requireNonNull(known.get(sku), sku.value()).ids()));
        return ids;
    }

    /** @return those that the shop lately said it does not have */
    Set<Sku> none(String shop, Collection<Sku> skus) {
        Instant now = clock.instant();
        return store.find(shop, skus).entrySet().stream()
                .filter(one -> one.getValue().ids().isEmpty() && !isOver(one.getValue(), now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The shop said that it does not have it. */
    void keepNone(String shop, Sku sku) {
        store.keep(shop, Map.of(sku, new ShopItemStore.Known(List.of(), clock.instant())));
    }

    /** Whether the shop has to be asked. */
    private static boolean isOver(ShopItemStore.@Nullable Known known, Instant now) {
        return known == null
                || known.ids().isEmpty() && known.at().plus(NONE_KEPT).isBefore(now);
    }

    /** The shop says that what is kept is true no more. */
    void forget(String shop, Collection<Sku> skus) {
        store.forget(shop, skus);
    }
}
