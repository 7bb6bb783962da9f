package io.leadline.stock;

import io.leadline.catalog.BillsOfMaterials;
import io.leadline.catalog.Channel;
import io.leadline.catalog.Kits;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    public PreOrders(
            ChannelRules rules, Stock stock, Kits kits, ObjectProvider<Incoming> incoming, BusinessClock clock) {
        this.rules = rules;
        this.stock = stock;
        this.kits = kits;
        this.incoming = incoming;
        this.clock = clock;
    }

    public List<ComingPromises.Step> of(String channel, Sku sku) {
        return of(List.of(channel), sku).getOrDefault(channel, List.of());
    }

    /** By channel; one that may have none pre-ordered is left out. */
    public Map<String, List<ComingPromises.Step>> of(Collection<String> channels, Sku sku) {
        Map<String, List<ComingPromises.Step>> byChannel = new HashMap<>();
        of(channels, List.of(sku))
                .forEach((channel, steps) -> steps.forEach((item, ofItem) -> byChannel.put(channel, ofItem)));
        return byChannel;
    }

    /** The items of which any of the channels may have some pre-ordered, whether anything of them lay anywhere yet or not. */
    public Set<Sku> items(Collection<String> channels) {
        RuleIndex index = rules.selling().index();
        return channels.stream().anyMatch(index::preOrders) ? incoming().skus() : Set.of();
    }

    /** What a channel may promise of an item that is to come to a place; empty for nothing. */
    public static Optional<PreOrder> terms(
            Selling selling, BillsOfMaterials bills, String place, Sku sku, String channel) {
        return selling.preOrder(place, sku, channel).filter(terms -> !bills.isKit(sku));
    }

    private Incoming incoming() {
        return incoming.getIfAvailable(() -> Incoming.NONE);
    }

    /**
     * By channel and item, on all shelves that serve the channel; an item that it may have none of pre-ordered is left out. What is
     * to come is read once for all of them, and is the same goods: who has them pre-ordered first has them.
     */
    public Map<String, Map<Sku, List<ComingPromises.Step>>> of(Collection<String> channels, Collection<Sku> skus) {
        Selling selling = rules.selling();
        Map<String, Map<Sku, Map<String, PreOrder>>> allowed = new TreeMap<>();
        for (String channel : channels) {
            if (selling.index().preOrders(channel)) {
                allowed.put(channel, allowed(selling, channel, skus));
            }
        }
        Set<Sku> wanted = allowed.values().stream()
                .flatMap(byItem -> byItem.keySet().stream())
                .collect(Collectors.toSet());
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Set<String> places = allowed.values().stream()
                .flatMap(byItem -> byItem.values().stream())
                .flatMap(byPlace -> byPlace.keySet().stream())
                .collect(Collectors.toSet());
        // The shelves first: what is there already does not come any more, so that nothing is told twice.
        Map<Sku, List<StockLevel>> levels = stock.levels(wanted);
        Map<Sku, List<IncomingGoods>> coming = incoming().of(wanted, places);
        LocalDate today = clock.today();
        Map<String, Map<Sku, List<ComingPromises.Step>>> told = new TreeMap<>();
        allowed.forEach((channel, byItem) -> {
            Map<Sku, List<ComingPromises.Step>> steps = new TreeMap<>();
            byItem.forEach((sku, byPlace) -> {
                List<ComingPromises.Step> together = ComingPromises.together(byPlace.entrySet().stream()
                        .map(place -> ComingPromises.of(
                                ComingPromises.Shelf.of(
                                        level(levels, sku, place.getKey()),
                                        coming.getOrDefault(sku, List.of()),
                                        place.getValue().sure()),
                                channel,
                                place.getValue(),
                                today))
                        .toList());
                if (!together.isEmpty()) {
                    steps.put(sku, together);
                }
            });
            told.put(channel, steps);
        });
        return told;
    }

    /** Which channels may have how much pre-ordered of what comes to a place; it is the same goods. */
    public Map<Channel, Quantity> at(String place, Sku sku) {
        Selling selling = rules.selling();
        BillsOfMaterials bills = kits.bills();
        Map<Channel, PreOrder> allowed = new HashMap<>();
        for (Channel channel : selling.channels()) {
            if (selling.serves(place, channel.id())) {
                terms(selling, bills, place, sku, channel.id()).ifPresent(terms -> allowed.put(channel, terms));
            }
        }
        if (allowed.isEmpty()) {
            return Map.of();
        }
        // Once for all channels, the shelf first as above: many lines are asked about one after the other.
        StockLevel level = stock.level(place, sku);
        List<IncomingGoods> coming = incoming().of(List.of(sku), List.of(place)).getOrDefault(sku, List.of());
        LocalDate today = clock.today();
        Map<Channel, Quantity> found = new HashMap<>();
        allowed.forEach((channel, terms) -> {
            Quantity most = ComingPromises.by(
                    ComingPromises.of(ComingPromises.Shelf.of(level, coming, terms.sure()), channel.id(), terms, today),
                    LocalDate.MAX);
            if (most.isPositive()) {
                found.put(channel, most);
            }
        });
        return found;
    }

    /** By what rule, at each shelf that serves the channel. */
    private Map<Sku, Map<String, PreOrder>> allowed(Selling selling, String channel, Collection<Sku> skus) {
        Map<Sku, Map<String, PreOrder>> allowed = new HashMap<>();
        for (Sku sku : skus) {
            for (ChannelSource source : selling.sources(channel)) {
                terms(selling, kits.bills(), source.location(), sku, channel)
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
