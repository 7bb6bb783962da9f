package io.leadline.stock;

import io.leadline.demand.DailySales;
import io.leadline.demand.ItemSales;
import io.leadline.demand.ItemUnits;
import io.leadline.demand.SalesHistory;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Period;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tries rules on the last 90 days: what was sold, and what lay there then. */
@Component
public class RuleTrials {

    public static final int DAYS = 90;

    /** Those that sold most: of a hundred thousand items the others say little more, and take minutes. */
    private static final int MOST_ITEMS = 300;

    private static final int MOVEMENTS_AT_ONCE = 1_000;
    private static final int MOST_MOVEMENTS = 20_000;
    private static final int DECIMALS = 3;

    private final SalesHistory sales;
    private final Stock stock;
    private final ChannelRules rules;
    private final ObjectProvider<Incoming> incoming;
    private final BusinessClock clock;

    RuleTrials(
            SalesHistory sales,
            Stock stock,
            ChannelRules rules,
            ObjectProvider<Incoming> incoming,
            BusinessClock clock) {
        this.sales = sales;
        this.stock = stock;
        this.rules = rules;
        this.incoming = incoming;
        this.clock = clock;
    }

    /**
     * @param others the rules to try
     * @param about which items it is about
     */
    public RuleTrial of(RuleSet others, Predicate<Sku> about) {
        LocalDate last = sales.lastDay().orElse(clock.today());
        Period days = new Period(last.minusDays(DAYS - 1L), last);
        Selling now = rules.selling();
        Selling then = new Selling(now.channels(), RuleIndex.of(others), now.day(), now.category());
        List<Sku> sold = sold(days, about);
        List<Sku> tried = sold.subList(0, Math.min(MOST_ITEMS, sold.size()));
        Tally tally = new Tally();
        Map<Sku, List<PastGoods>> ordered = ordered(then, tried, days);
        for (ItemSales item : sales.findAll(tried)) {
            Past past = past(item.sku(), places(now, then), days);
            tally.ahead(item, days, past, then, ordered.getOrDefault(item.sku(), List.of()));
            for (LocalDate day = days.from(); !day.isAfter(days.to()); day = day.plusDays(1)) {
                tally.add(item, day, past, now, then);
            }
        }
        return new RuleTrial(days, tried.size(), sold.size() - tried.size(), tally.unknown, tally.channels());
    }

    private Map<Sku, List<PastGoods>> ordered(Selling then, List<Sku> tried, Period days) {
        boolean any = then.channels().stream().anyMatch(channel -> then.index().preOrders(channel.id()));
        return any ? incoming.getIfAvailable(() -> Incoming.NONE).before(tried, days) : Map.of();
    }

    private static Set<String> places(Selling now, Selling then) {
        List<String> channels =
                now.channels().stream().map(channel -> channel.id()).toList();
        Set<String> places = new TreeSet<>(now.locations(channels));
        places.addAll(then.locations(channels));
        return places;
    }

    /** Those that sold most first. */
    private List<Sku> sold(Period days, Predicate<Sku> about) {
        try (Stream<ItemUnits> all = sales.unitsIn(days)) {
            return all.filter(item -> about.test(item.sku()))
                    .map(item -> Map.entry(
                            item.sku(),
                            item.units().values().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .sum()))
                    .filter(item -> item.getValue() > 0)
                    .sorted(Comparator.comparing((Map.Entry<Sku, Double> item) -> -item.getValue())
                            .thenComparing(Map.Entry::getKey))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /**
     * What moved at each location on each day.
     *
     * @param now by location
     * @param came in, by location and day
     * @param since the first day that the ledger knows, by location
     */
    private record Past(
            Map<String, Quantity> now,
            Map<String, TreeMap<LocalDate, Quantity>> moved,
            Map<String, TreeMap<LocalDate, Quantity>> came,
            Map<String, LocalDate> since) {

        Past() {
            this(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        }

        /** What lay there in the morning and what came in; empty before the ledger knows. */
        Optional<Quantity> on(LocalDate day, String location) {
            LocalDate first = since.get(location);
            if (first == null || day.isBefore(first)) {
                return Optional.empty();
            }
            Quantity morning = now.getOrDefault(location, Quantity.ZERO);
            for (Quantity change :
                    moved.getOrDefault(location, new TreeMap<>()).tailMap(day).values()) {
                morning = morning.minus(change);
            }
            return Optional.of(morning.max(Quantity.ZERO)
                    .plus(came.getOrDefault(location, new TreeMap<>()).getOrDefault(day, Quantity.ZERO)));
        }
    }

    private Past past(Sku sku, Collection<String> places, Period days) {
        Past past = new Past();
        stock.levels(sku).forEach(level -> past.now().put(level.location(), level.onHand()));
        int read = 0;
        Optional<Stock.Place> behind = Optional.empty();
        do {
            MovementsPage page = stock.movements(sku, places, behind.orElse(null), MOVEMENTS_AT_ONCE);
            for (Movement movement : page.movements()) {
                LocalDate day = LocalDate.ofInstant(movement.at(), clock.zone());
                past.since().put(movement.location(), day);
                Quantity change = movement.onHandChange();
                past.moved()
                        .computeIfAbsent(movement.location(), location -> new TreeMap<>())
                        .merge(day, change, Quantity::plus);
                if (change.isPositive()) {
                    past.came()
                            .computeIfAbsent(movement.location(), location -> new TreeMap<>())
                            .merge(day, change, Quantity::plus);
                }
                if (day.isBefore(days.from())) {
                    // What was before does not matter; that there was something does.
                    return past;
                }
            }
            read += page.movements().size();
            behind = page.next();
        } while (behind.isPresent() && read < MOST_MOVEMENTS);
        return past;
    }

    private static final class Tally {

        private final Map<String, Quantity> sold = new TreeMap<>();
        private final Map<String, Quantity> refused = new TreeMap<>();
        private final Map<String, Quantity> refusedNow = new TreeMap<>();
        private final Map<String, PreOrderReplay.Result> ahead = new TreeMap<>();
        private Quantity unknown = Quantity.ZERO;

        /** By each channel that may have goods pre-ordered, from all places that serve it. */
        private void ahead(ItemSales item, Period days, Past past, Selling then, List<PastGoods> goods) {
            for (DailySales series : item.channels()) {
                String channel = series.place();
                List<String> places = then.sources(channel).stream()
                        .map(ChannelSource::location)
                        .toList();
                Optional<PreOrder> terms = places.stream()
                        .flatMap(place -> then.preOrder(place, item.sku(), channel).stream())
                        .findFirst();
                if (terms.isEmpty()) {
                    continue;
                }
                TreeMap<LocalDate, Quantity> sold = new TreeMap<>();
                List<LocalDate> empty = new ArrayList<>();
                for (LocalDate day = days.from(); !day.isAfter(days.to()); day = day.plusDays(1)) {
                    LocalDate on = day;
                    List<Quantity> lay = places.stream()
                            .flatMap(place -> past.on(on, place).stream())
                            .toList();
                    if (!lay.isEmpty()) {
                        sold.put(day, soldOn(item, day, then).getOrDefault(channel, Quantity.ZERO));
                        if (lay.stream().noneMatch(Quantity::isPositive)) {
                            empty.add(day);
                        }
                    }
                }
                List<PastGoods> there = goods.stream()
                        .filter(one -> one.location().isEmpty() || places.contains(one.location()))
                        .toList();
                PreOrderReplay.Result one = PreOrderReplay.of(sold, empty, there, terms.get(), days.to());
                ahead.merge(channel, one, PreOrderReplay.Result::plus);
            }
        }

        private void add(ItemSales item, LocalDate day, Past past, Selling now, Selling then) {
            Map<String, Quantity> today = soldOn(item, day, now);
            if (today.isEmpty()) {
                return;
            }
            today.forEach((channel, units) -> sold.merge(channel, units, Quantity::plus));
            Map<String, Quantity> lay = new HashMap<>();
            Set<String> places = places(now, then);
            places.forEach(place -> past.on(day, place).ifPresent(units -> lay.put(place, units)));
            if (today.keySet().stream()
                    .anyMatch(channel ->
                            now.sources(channel).stream().noneMatch(source -> lay.containsKey(source.location())))) {
                unknown = unknown.plus(today.values().stream().reduce(Quantity.ZERO, Quantity::plus));
                return;
            }
            enough(lay, today, now);
            RuleReplay.Day tried = new RuleReplay.Day(item.sku(), lay, today);
            RuleReplay.refused(tried, then).forEach((channel, units) -> refused.merge(channel, units, Quantity::plus));
            RuleReplay.refused(tried, now)
                    .forEach((channel, units) -> refusedNow.merge(channel, units, Quantity::plus));
        }

        /** What was sold was there, whatever the ledger says of the morning. */
        private static void enough(Map<String, Quantity> lay, Map<String, Quantity> today, Selling now) {
            Map<String, Quantity> left = new HashMap<>();
            today.forEach((channel, units) ->
                    left.merge(now.sources(channel).getFirst().location(), units, Quantity::plus));
            left.forEach((place, units) -> lay.computeIfPresent(place, (same, known) -> known.max(units)));
        }

        private static Map<String, Quantity> soldOn(ItemSales item, LocalDate day, Selling now) {
            Map<String, Quantity> today = new TreeMap<>();
            for (DailySales series : item.channels()) {
                long at = day.toEpochDay() - series.first().toEpochDay();
                if (at >= 0 && at < series.days() && now.channel(series.place()).isPresent()) {
                    Quantity units = new Quantity(
                            BigDecimal.valueOf(series.units()[(int) at]).setScale(DECIMALS, RoundingMode.HALF_UP));
                    if (units.isPositive()) {
                        today.put(series.place(), units);
                    }
                }
            }
            return today;
        }

        private List<RuleTrial.OfChannel> channels() {
            List<RuleTrial.OfChannel> all = new ArrayList<>();
            sold.forEach((channel, units) -> all.add(new RuleTrial.OfChannel(
                    channel,
                    units,
                    refused.getOrDefault(channel, Quantity.ZERO),
                    refusedNow.getOrDefault(channel, Quantity.ZERO),
                    ahead.getOrDefault(channel, PreOrderReplay.Result.NONE))));
            return all;
        }
    }
}
