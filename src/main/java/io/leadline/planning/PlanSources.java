package io.leadline.planning;

import io.leadline.catalog.BillsOfMaterials;
import io.leadline.catalog.CapacityPlan;
import io.leadline.catalog.CapacityPlans;
import io.leadline.catalog.Channel;
import io.leadline.catalog.Closures;
import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Kits;
import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.demand.EventCalendar;
import io.leadline.demand.ForecastChange;
import io.leadline.demand.ForecastChanges;
import io.leadline.demand.ItemSales;
import io.leadline.demand.ItemUnits;
import io.leadline.demand.KitDemand;
import io.leadline.demand.LearnedDemand;
import io.leadline.demand.OutsideCourses;
import io.leadline.demand.PlaceHistory;
import io.leadline.demand.Promotion;
import io.leadline.demand.Promotions;
import io.leadline.demand.SalesHistory;
import io.leadline.demand.SeriesFromOutside;
import io.leadline.demand.forecast.HistoryLengths;
import io.leadline.ordering.OpenSupply;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.replenishment.DeliveryDays;
import io.leadline.replenishment.DemandClasses;
import io.leadline.replenishment.DemandHistories;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.Inflows;
import io.leadline.replenishment.ItemFacts;
import io.leadline.replenishment.Lateness;
import io.leadline.replenishment.LeadTimes;
import io.leadline.replenishment.PlanBasis;
import io.leadline.replenishment.PlanSettings;
import io.leadline.scorecard.PurchaseHistory;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.scorecard.PurchaseLinesChanged;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Page;
import io.leadline.shared.Period;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.Stock;
import io.leadline.stock.StockLevel;
import io.leadline.transfers.StockTransfer;
import io.leadline.transfers.Suggestions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads what plans are made from, in bulk. */
@Component
public class PlanSources {

    private static final int TEACHERS_AT_ONCE = 500;
    private static final int MOVEMENTS_AT_ONCE = 200;
    private static final Duration KEPT = Duration.ofMinutes(10);

    /** What lead times are learned from beside the past: what is stated, and when everybody works. */
    private static final Set<String> TAUGHT_BY = Set.of("suppliers", "locations", "calendars");

    private final Items items;
    private final Kits kits;
    private final Suppliers suppliers;
    private final Locations locations;
    private final Suggestions transfers;
    private final Promotions promotions;
    private final SeriesFromOutside outside;
    private final SalesHistory sales;
    private final Stock stock;
    private final PurchaseHistory purchases;
    private final PurchaseOrders orders;
    private final Closures closures;
    private final CapacityPlans capacities;
    private final ForecastChanges changes;
    private final ExchangeRates rates;
    private final BusinessClock clock;
    private volatile @Nullable Lesson<Lateness> lateness;
    private final AtomicLong told = new AtomicLong();
    private @Nullable Lesson<LeadTimes> leadTimes;

    PlanSources(
            Items items,
            Kits kits,
            Suppliers suppliers,
            Locations locations,
            Suggestions transfers,
            Promotions promotions,
            SeriesFromOutside outside,
            SalesHistory sales,
            Stock stock,
            PurchaseHistory purchases,
            PurchaseOrders orders,
            Closures closures,
            CapacityPlans capacities,
            ForecastChanges changes,
            ExchangeRates rates,
            BusinessClock clock) {
        this.items = items;
        this.kits = kits;
        this.suppliers = suppliers;
        this.locations = locations;
        this.transfers = transfers;
        this.promotions = promotions;
        this.outside = outside;
        this.sales = sales;
        this.stock = stock;
        this.purchases = purchases;
        this.orders = orders;
        this.closures = closures;
        this.capacities = capacities;
        this.changes = changes;
        this.rates = rates;
        this.clock = clock;
    }

    /** Every item, in order. */
    List<Sku> skus() {
        try (Stream<Item> all = items.all()) {
            return all.map(Item::sku).sorted().toList();
        }
    }

    /** Items that a promotion is for, in order. */
    List<Sku> skusOf(Promotion promotion) {
        Sku one = promotion.sku();
        try (Stream<Item> all = one == null ? items.all() : items.findAll(List.of(one)).stream()) {
            return all.filter(item -> promotion.covers(item.sku(), item.category()))
                    .map(Item::sku)
                    .sorted()
                    .toList();
        }
    }

    /** What a unit of each currency is worth in the company's today; missing where no exchange rate is known. */
    public Map<String, Double> worth() {
        return rates.worth(clock.today());
    }

    /** Where the ABC classes end, from a year of sales of every item at every location. */
    DemandClasses.Bounds bounds(LocalDate today) {
        Map<String, Double> worth = rates.worth(today);
        Map<Sku, Double> costs;
        try (Stream<Item> all = items.all()) {
            costs = all.collect(Collectors.toMap(Item::sku, item -> PlanBasis.value(item.unitCost(), worth)));
        }
        Map<String, String> locationOf =
                locations.channels().stream().collect(Collectors.toMap(Channel::id, Channel::servedFrom));
        LocalDate to = historyTo(today);
        try (Stream<ItemUnits> all = sales.unitsIn(new Period(to.minusDays(364), to))) {
            return DemandClasses.bounds(all.flatMapToDouble(
                            item -> yearValues(item, costs.getOrDefault(item.sku(), 0.0), locationOf))
                    .toArray());
        }
    }

    /** What was sold in a year at each location, at cost. */
    static DoubleStream yearValues(ItemUnits item, double unitCost, Map<String, String> locationOf) {
        Map<String, Double> values = new HashMap<>();
        item.units()
                .forEach((channel, units) ->
                        values.merge(locationOf.getOrDefault(channel, ""), units * unitCost, Double::sum));
        return values.values().stream().mapToDouble(v -> v);
    }

    PlanBasis basis(LocalDate today, DemandClasses.Bounds bounds, PlanSettings settings) {
        DemandHistories histories = new DemandHistories(
                sales.firstDay().orElse(today), historyTo(today), PlanBasis.channelsAt(locations.channels()));
        return basis(today, histories.from(), histories.to(), leadTimes(today), bounds, settings, learn(histories));
    }

    /**
     * The same with the sales, channels, locations, suppliers, promotions and exchange rates of now: an event may be about
     * what came after the night. What takes seconds to learn stays.
     */
    PlanBasis now(PlanBasis learned) {
        return basis(
                learned.today(),
                learned.historyFrom(),
                historyTo(learned.today()),
                learned.leadTimes().with(deliveryDays()),
                learned.bounds(),
                learned.settings(),
                learned.demand().with(promotions.all()));
    }

    private PlanBasis basis(
            LocalDate today,
            LocalDate historyFrom,
            LocalDate historyTo,
            LeadTimes leadTimes,
            DemandClasses.Bounds bounds,
            PlanSettings settings,
            LearnedDemand learned) {
        return new PlanBasis(
                today,
                historyFrom,
                historyTo,
                PlanBasis.channelsAt(locations.channels()),
                suppliers.all().stream().collect(Collectors.toMap(Supplier::id, Function.identity())),
                leadTimes,
                bounds,
                settings,
                learned,
                promotions.in(new Period(today, today.plusDays(PlanBasis.HORIZON_DAYS))),
                PlanBasis.shelves(locations.all()),
                rates.worth(today));
    }

    /** What all items teach about demand up to a day of the past, and nothing after it. */
    public LearnedDemand learned(LocalDate lastDay) {
        return learn(new DemandHistories(
                sales.firstDay().orElse(lastDay), lastDay, PlanBasis.channelsAt(locations.channels())));
    }

    /** From a sample of all items, so that a hundred thousand cost no more than a few thousand. */
    private LearnedDemand learn(DemandHistories histories) {
        List<Sku> all = skus();
        List<Sku> sample = DemandHistories.sample(all);
        List<PlaceHistory> teachers = new ArrayList<>();
        List<ItemSales> sold = new ArrayList<>();
        for (int from = 0; from < sample.size(); from += TEACHERS_AT_ONCE) {
            List<ItemFacts> facts =
                    facts(sample.subList(from, Math.min(from + TEACHERS_AT_ONCE, sample.size())), Map.of());
            teachers.addAll(histories.teachers(facts));
            facts.stream()
                    .map(ItemFacts::sales)
                    .filter(Objects::nonNull)
                    .map(each -> each.upTo(histories.to()))
                    .forEach(sold::add);
        }
        Map<String, List<String>> channels = locations.channels().stream()
                .collect(Collectors.groupingBy(
                        Channel::servedFrom, Collectors.mapping(Channel::id, Collectors.toList())));
        LocalDate first = histories.from().isAfter(histories.to()) ? histories.to() : histories.from();
        EventCalendar calendar = EventCalendar.of(
                promotions.all(),
                closures.all(),
                locations.all(),
                EventCalendar.shares(sold, channels),
                new Period(first, histories.to().plusDays(2L * PlanBasis.HORIZON_DAYS)));
        return LearnedDemand.learn(
                teachers,
                calendar,
                OutsideCourses.of(outside.used(), clock.today().minusDays(1)),
                PlanBasis.PROTECTION_DAYS,
                histories.to(),
                lengths(histories, all));
    }

    /**
     * Of all items, and not of those alone that teach: what was sold is known by its first day, and only of what never was
     * more has to be read.
     */
    private HistoryLengths lengths(DemandHistories histories, List<Sku> all) {
        HistoryLengths lengths = new HistoryLengths();
        BillsOfMaterials bills = kits.bills();
        Map<Sku, LocalDate> first = sales.firstDays();
        List<Sku> unsold = new ArrayList<>();
        for (Sku sku : all) {
            Optional<LocalDate> sold = Stream.concat(Stream.of(sku), bills.kitsWith(sku).keySet().stream())
                    .map(first::get)
                    .filter(Objects::nonNull)
                    .min(LocalDate::compareTo);
            int days = bills.isKit(sku) ? 0 : histories.daysSince(sold.orElse(null));
            if (days > 0) {
                histories.channelsAt().keySet().forEach(location -> lengths.add(location, days));
            } else if (sold.isEmpty()) {
                unsold.add(sku);
            }
        }
        for (int from = 0; from < unsold.size(); from += TEACHERS_AT_ONCE) {
            facts(unsold.subList(from, Math.min(from + TEACHERS_AT_ONCE, unsold.size())), Map.of())
                    .forEach(facts -> histories.count(facts, lengths));
        }
        return lengths;
    }

    /** The last day for which sales of any channel of a location were imported, by location. */
    Map<String, LocalDate> imported() {
        Map<String, LocalDate> imported = new HashMap<>();
        locations
                .channels()
                .forEach(channel -> sales.lastDay(channel.id())
                        .ifPresent(day -> imported.merge(channel.servedFrom(), day, (a, b) -> a.isAfter(b) ? a : b)));
        return imported;
    }

    /**
     * What left each location for customers by the stock ledger, by day in its time zone. Imported sales win: their days
     * are left out, because movement and row may be the same sale.
     *
     * @param imported see {@link #imported}
     */
    Map<String, Map<LocalDate, Double>> shipped(
            Sku sku, LocalDate from, LocalDate to, Map<String, LocalDate> imported) {
        Map<String, ZoneId> zones = zones();
        Instant since = from.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Map<String, Map<LocalDate, Double>> shipped = new HashMap<>();
        Page<Movement> page;
        int read = 0;
        do {
            page = stock.movements(sku, read, MOVEMENTS_AT_ONCE);
            for (Movement movement : page.rows()) {
                LocalDate day =
                        LocalDate.ofInstant(movement.at(), zones.getOrDefault(movement.location(), ZoneOffset.UTC));
                if (movement.kind() == MovementKind.SALE
                        && !day.isBefore(from)
                        && !day.isAfter(to)
                        && day.isAfter(imported.getOrDefault(movement.location(), LocalDate.MIN))) {
                    shipped.computeIfAbsent(movement.location(), l -> new HashMap<>())
                            .merge(day, movement.quantity().value().doubleValue(), Double::sum);
                }
            }
            read += page.rows().size();
        } while (read < page.total()
                && !page.rows().isEmpty()
                && page.rows().getLast().at().isAfter(since));
        return shipped;
    }

    private Map<String, ZoneId> zones() {
        return locations.all().stream().collect(Collectors.toMap(Location::id, Location::zone));
    }

    /** The last day whose sales count in a plan for a day. */
    LocalDate historyTo(LocalDate today) {
        LocalDate last = sales.lastDay().orElse(today);
        return last.isBefore(today) ? last : today;
    }

    /** Before those who reckon anew: what they ask for then has to be read again. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(PurchaseLinesChanged news) {
        told.incrementAndGet();
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(Changed change) {
        if (TAUGHT_BY.contains(change.topic())) {
            told.incrementAndGet();
        }
    }

    /**
     * The run of the night, the page of lead times and what follows an event ask for the same on one day: the past is read again
     * when it is told otherwise, here or, after some minutes, by another instance, and learned from again when it says something else.
     */
    synchronized LeadTimes leadTimes(LocalDate today) {
        Lesson<LeadTimes> known = leadTimes;
        long now = told.get();
        if (known != null && known.holds(today, now)) {
            return known.learned();
        }
        try (Stream<PurchaseLine> lines = purchases.all()) {
            LeadTimes learned = known == null
                    ? LeadTimes.learn(lines, statedDays(), today, deliveryDays())
                    : known.learned().again(lines, statedDays(), today, deliveryDays());
            leadTimes = new Lesson<>(learned, today, now, Instant.now().plus(KEPT));
            return learned;
        }
    }

    Map<String, Map<Sku, Integer>> statedDays() {
        Map<String, Map<Sku, Integer>> stated = new HashMap<>();
        try (Stream<Terms> all = suppliers.allTerms()) {
            all.forEach(terms -> stated.computeIfAbsent(terms.supplierId(), s -> new HashMap<>())
                    .put(terms.sku(), terms.leadTimeDays()));
        }
        return stated;
    }

    /** On which days suppliers work and locations take goods in, by what is known now. */
    public DeliveryDays deliveryDays() {
        return DeliveryDays.of(suppliers.all(), locations.all(), closures.all());
    }

    /** The same for looking at demand alone. */
    List<ItemFacts> withoutSupply(Collection<Sku> skus) {
        return facts(skus, Map.of());
    }

    /** Everything about these items; one that is gone is left out. */
    List<ItemFacts> facts(Collection<Sku> skus) {
        return facts(skus, supply(skus));
    }

    /** @param supply of these items, by item and location */
    List<ItemFacts> facts(Collection<Sku> skus, Map<Sku, Map<String, List<ExpectedSupply>>> supply) {
        BillsOfMaterials bills = kits.bills();
        KitDemand demand = new KitDemand(bills);
        Map<Sku, ItemSales> sold = sales.findAll(bills.withKits(skus)).stream()
                .collect(Collectors.toMap(ItemSales::sku, Function.identity()));
        Map<Sku, List<Terms>> terms = suppliers.termsFor(skus);
        Map<Sku, List<CapacityPlan>> said = capacities.ofItems(skus);
        Map<Sku, List<StockLevel>> levels = stock.levels(skus);
        Map<Sku, List<ForecastChange>> changed = changes.inForce(skus, clock.today());
        Map<Sku, Map<String, Inflows>> cameIn = new CameIn(stock, purchases, zones()).of(levels);
        Map<Sku, List<StockTransfer>> declined = transfers.declined(skus, clock.today());
        Set<Sku> bought = bought(
                skus.stream()
                        .filter(sku ->
                                terms.containsKey(sku) && demand.of(sku, sold).isEmpty())
                        .toList(),
                levels);
        return items.findAll(skus).stream()
                .sorted(java.util.Comparator.comparing(Item::sku))
                .map(item -> new ItemFacts(
                        item,
                        demand.of(item.sku(), sold)
                                .orElse(
                                        bills.isKit(item.sku()) || bought.contains(item.sku())
                                                ? none(item.sku())
                                                : null),
                        terms.getOrDefault(item.sku(), List.of()),
                        levels.getOrDefault(item.sku(), List.of()),
                        supply.getOrDefault(item.sku(), Map.of()),
                        changed.getOrDefault(item.sku(), List.of()),
                        routes(declined.getOrDefault(item.sku(), List.of())),
                        said.getOrDefault(item.sku(), List.of()),
                        cameIn.getOrDefault(item.sku(), Map.of())))
                .toList();
    }

    /**
     * What orders of the past brought while no ledger saw it come: nothing of it is there any more and none was ever sold, so that
     * it is dead and not new.
     *
     * @param unsold that can be bought
     */
    private Set<Sku> bought(List<Sku> unsold, Map<Sku, List<StockLevel>> levels) {
        List<Sku> unseen = unsold.stream()
                .filter(sku -> levels.getOrDefault(sku, List.of()).stream()
                        .allMatch(
                                level -> level.onHand().isZero() && level.past().hereSince() == null))
                .toList();
        if (unseen.isEmpty()) {
            return Set.of();
        }
        return purchases.ofItems(unseen).values().stream()
                .flatMap(List::stream)
                .filter(line -> line.receivedOn() != null)
                .map(PurchaseLine::sku)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ItemSales none(Sku sku) {
        return new ItemSales(sku, List.of());
    }

    private static Set<ItemFacts.Route> routes(List<StockTransfer> transfers) {
        return transfers.stream()
                .map(transfer -> new ItemFacts.Route(transfer.from(), transfer.to()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is still to come of one item, at all locations. */
    List<OpenSupply> open(Sku sku) {
        return orders.openSupply(sku, locations.all().stream().map(Location::id).toList());
    }

    /** What is still to come of one item, by location: asked for by index. */
    private Map<Sku, Map<String, List<ExpectedSupply>>> supply(Collection<Sku> skus) {
        return bySku(lateness(), skus.stream().flatMap(sku -> open(sku).stream()));
    }

    /** Everything that is still to come, by item and location: one pass over all open orders. */
    Map<Sku, Map<String, List<ExpectedSupply>>> supply() {
        try (Stream<OpenSupply> all = orders.allOpenSupply()) {
            return bySku(lateness(), all);
        }
    }

    private Map<Sku, Map<String, List<ExpectedSupply>>> bySku(Lateness lateness, Stream<OpenSupply> all) {
        LocalDate today = clock.today();
        Map<Sku, Map<String, List<ExpectedSupply>>> found = new HashMap<>();
        all.forEach(open -> found.computeIfAbsent(open.sku(), s -> new HashMap<>())
                .computeIfAbsent(open.locationId(), l -> new ArrayList<>())
                .add(expected(open, lateness, today)));
        return found;
    }

    private static ExpectedSupply expected(OpenSupply open, Lateness lateness, LocalDate today) {
        Quantity counted = open.proposed()
                ? open.open()
                : lateness.counted(open.open(), open.supplierId(), open.expectedDate(), open.rest(), today);
        return new ExpectedSupply(
                open.orderId(), counted, open.expectedDate(), open.open().minus(counted), open.supplierId());
    }

    /** How late orders came that did; a pass over the past, which serves all questions of some minutes, until it is told otherwise. */
    Lateness lateness() {
        LocalDate today = clock.today();
        Lesson<Lateness> kept = lateness;
        long now = told.get();
        if (kept != null && kept.holds(today, now)) {
            return kept.learned();
        }
        try (Stream<PurchaseLine> lines = purchases.all()) {
            Lateness learned = Lateness.learn(lines, statedDays(), today);
            lateness = new Lesson<>(learned, today, now, Instant.now().plus(KEPT));
            return learned;
        }
    }

    /** @param told how often it had been told otherwise before it was read */
    private record Lesson<T>(T learned, LocalDate on, long told, Instant until) {

        boolean holds(LocalDate today, long now) {
            return on.equals(today) && told == now && Instant.now().isBefore(until);
        }
    }
}
