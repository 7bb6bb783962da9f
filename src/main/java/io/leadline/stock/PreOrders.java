package io.leadline.stock;

import io.leadline.catalog.Kits;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What channels may have pre-ordered, beside what they may promise of what lies there. A kit is put together of what lies there,
 * and cannot be pre-ordered.
 */
@Component
public class PreOrders {

    private final ChannelRules rules;
    private final Stock stock;
    private final Kits kits;
    private final ObjectProvider<Incoming> incoming;
    private final BusinessClock clock;

    PreOrders(ChannelRules rules, Stock stock, Kits kits, ObjectProvider<Incoming> incoming, BusinessClock clock) {
        this.rules = rules;
        this.stock = stock;
        this.kits = kits;
        this.incoming = incoming;
        this.clock = clock;
    }

    public List<ComingPromises.Step> of(String channel, Sku sku) {
        return of(channel, List.of(sku)).getOrDefault(sku, List.of());
    }

    /** The items of which the channel may have any pre-ordered, whether anything of them lay anywhere yet or not. */
    public Set<Sku> items(String channel) {
        return rules.selling().index().preOrders(channel) ? incoming().skus() : Set.of();
    }

    private Incoming incoming() {
        return incoming.getIfAvailable(() -> Incoming.NONE);
    }

    /** By item, on all shelves that serve the channel; an item that it may have none of pre-ordered is left out. */
    public Map<Sku, List<ComingPromises.Step>> of(String channel, Collection<Sku> skus) {
        Selling selling = rules.selling();
        if (!selling.index().preOrders(channel)) {
            return Map.of();
        }
        Map<Sku, Map<String, PreOrder>> allowed = allowed(selling, channel, skus);
        Set<String> places = allowed.values().stream()
                .flatMap(byPlace -> byPlace.keySet().stream())
                .collect(Collectors.toSet());
        Map<Sku, List<IncomingGoods>> coming = incoming().of(allowed.keySet(), places);
        Map<Sku, List<StockLevel>> levels = stock.levels(coming.keySet());
        LocalDate today = clock.today();
        Map<Sku, List<ComingPromises.Step>> steps = new TreeMap<>();
        coming.forEach((sku, goods) -> {
            List<List<ComingPromises.Step>> shelves = new ArrayList<>();
            allowed.getOrDefault(sku, Map.of()).forEach((place, terms) -> {
                ComingPromises.Shelf shelf = ComingPromises.Shelf.of(level(levels, sku, place), goods, terms.sure());
                shelves.add(ComingPromises.of(shelf, channel, terms, today));
            });
            List<ComingPromises.Step> together = ComingPromises.together(shelves);
            if (!together.isEmpty()) {
                steps.put(sku, together);
            }
        });
        return steps;
    }

    /** By what rule, at each shelf that serves the channel. */
    private Map<Sku, Map<String, PreOrder>> allowed(Selling selling, String channel, Collection<Sku> skus) {
        Map<Sku, Map<String, PreOrder>> allowed = new HashMap<>();
        for (Sku sku : skus) {
            for (ChannelSource source : selling.sources(channel)) {
                selling.preOrder(source.location(), sku, channel)
                        .filter(terms -> !kits.bills().isKit(sku))
                        .ifPresent(terms -> allowed.computeIfAbsent(sku, one -> new TreeMap<>())
                                .put(source.location(), terms));
            }
        }
        return allowed;
    }

    private static StockLevel level(Map<Sku, List<StockLevel>> levels, Sku sku, String place) {
        return levels.getOrDefault(sku, List.of()).stream()
                .filter(level -> level.location().equals(place))
                .findFirst()
                .orElseGet(() -> StockLevel.none(place, sku));
    }
}
