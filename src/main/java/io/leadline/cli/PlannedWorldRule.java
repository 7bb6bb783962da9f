package io.leadline.cli;

import io.leadline.catalog.Terms;
import io.leadline.demand.DailySale;
import io.leadline.demand.LearnedDemand;
import io.leadline.demand.OutsideCourses;
import io.leadline.demand.OutsideSeries;
import io.leadline.demand.OutsideValue;
import io.leadline.demand.forecast.SeriesEffects;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.PlannedOrder;
import io.leadline.replenishment.StockPosition;
import io.leadline.replenishment.StockTerm;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Quantity;
import io.leadline.simulation.worlds.World;
import io.leadline.simulation.worlds.WorldItem;
import io.leadline.simulation.worlds.WorldRule;
import io.leadline.simulation.worlds.WorldState;
import io.leadline.stock.StockCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Leadline's own plans, made by the code that plans a shop's folder, from what the world shows of itself. */
final class PlannedWorldRule implements WorldRule {

    /** As in a back-test: learning from all items every day would change little and take long. */
    private static final int LEARNING_DAYS = 28;

    private static final int FORETOLD_DAYS = 14;

    /**
     * One week of a forecast, to be held against what is asked for.
     *
     * @param high units that it stays below nineteen times in twenty
     */
    record Told(int item, int fromDay, double expected, double high) {}

    private final World world;
    private final PlanSettings settings;
    private final @Nullable MoneyLimit money;
    private final ShopFolder shop = new ShopFolder();
    private final Map<ItemPlace, Integer> numbers = new HashMap<>();
    private final List<Told> told = new ArrayList<>();
    private int knownTo;
    private @Nullable LearnedDemand learned;
    private int learnedOn;

    PlannedWorldRule(World world, PlanSettings settings) {
        this(world, settings, null);
    }

    /** @param money there is; null where there is enough */
    PlannedWorldRule(World world, PlanSettings settings, @Nullable MoneyLimit money) {
        this.world = world;
        this.money = money;
        this.settings = settings;
        world.suppliers().values().forEach(shop::supplier);
        world.locations().forEach(shop::location);
        world.channels().forEach(shop::channel);
        world.promotions().forEach(shop::promotion);
        world.closures().forEach(shop::closure);
        world.rates().forEach(shop::rate);
        for (int i = 0; i < world.items().size(); i++) {
            WorldItem item = world.items().get(i);
            numbers.put(item.place(), i);
            if (!shop.items.containsKey(item.item().sku())) {
                shop.item(item.item());
                item.terms().forEach(shop::terms);
            }
        }
    }

    /** What was forecast every four weeks for the first week of an order's goods and the three after it. */
    List<Told> told() {
        return List.copyOf(told);
    }

    /** How many items each series counts for. */
    Map<String, Long> used() {
        LearnedDemand now = learned;
        return now == null
                ? Map.of()
                : ShopDemand.histories(shop, shop.lastSaleUpTo(world.date(knownTo))).stream()
                        .flatMap(place -> now.tried(place).stream())
                        .filter(SeriesEffects.Tried::used)
                        .collect(Collectors.groupingBy(
                                tried -> tried.series().name(), TreeMap::new, Collectors.counting()));
    }

    @Override
    public List<Decision> decide(WorldState known) {
        LocalDate today = world.date(known.today());
        look(known, today);
        if (learned == null || known.today() - learnedOn >= LEARNING_DAYS) {
            learned = ShopDemand.learn(shop, shop.lastSaleUpTo(today));
            learnedOn = known.today();
        }
        learned = learned.with(OutsideCourses.of(shop.told, shop.lastSaleUpTo(today)));
        PlanShop plan = PlanShop.make(shop, today, settings, learned);
        remember(plan, known.today());
        List<Decision> decisions = new ArrayList<>();
        if (money == null) {
            for (PlannedOrder order : plan.orders()) {
                order.lines()
                        .forEach(line -> decisions.add(
                                bought(line, line.advice().quantity().toDouble())));
            }
        } else {
            Map<ItemPlace, Double> units = money.buys(shop, plan, today, settings);
            plan.items().stream()
                    .filter(item -> units.containsKey(item.place()))
                    .forEach(item -> decisions.add(bought(item, units.getOrDefault(item.place(), 0.0))));
        }
        for (Plan item : plan.items()) {
            for (StockTerm.Transfer given : item.advice().transfers()) {
                int to = numbers.getOrDefault(item.place(), -1);
                int from = numbers.getOrDefault(new ItemPlace(item.place().sku(), given.from()), -1);
                decisions.add(new Move(from, to, given.amount().toDouble()));
            }
        }
        return decisions;
    }

    private Buy bought(Plan line, double units) {
        int item = numbers.getOrDefault(line.place(), -1);
        List<Terms> terms = world.items().get(item).terms();
        int of = 0;
        while (!terms.get(of).supplierId().equals(line.supplierId())) {
            of++;
        }
        return new Buy(item, of, units);
    }

    /** Takes over what has happened since the last review. */
    private void look(WorldState known, LocalDate today) {
        for (int i = 0; i < world.items().size(); i++) {
            WorldItem item = world.items().get(i);
            double price = item.item().unitPrice().amount().doubleValue();
            for (int day = knownTo; day < known.today(); day++) {
                double units = known.sold(i, day);
                double back = known.returned(i, day);
                if (units > 0 || back > 0) {
                    double paid = price * (1 - discount(item, world.date(day)));
                    shop.sale(new DailySale(
                            world.date(day), item.item().sku(), item.channel(), units, units * paid, back));
                }
                boolean before = day > 0 && known.empty(i, day - 1);
                if (known.empty(i, day) != before) {
                    // A ledger knows the days on which a shelf ran empty or was filled; how much lay there matters
                    // today alone.
                    count(item, world.date(day), known.empty(i, day) ? 0 : 1);
                }
            }
            count(item, today, (long) known.onHand(i));
        }
        outside(known.today());
        shop.purchases.clear();
        shop.moving.clear();
        known.received().forEach(shipment -> purchase(shipment, world.date(shipment.arrives())));
        known.open().forEach(shipment -> purchase(shipment, null));
        knownTo = known.today();
    }

    /** Once a week a fortnight of each series is foretold. */
    private void outside(int to) {
        for (int on = knownTo; !world.outside().isEmpty() && on <= to; on += REVIEW_DAYS) {
            outside(world.date(on));
        }
    }

    private void outside(LocalDate today) {
        Map<OutsideSeries.Subject, List<OutsideValue>> news = new LinkedHashMap<>();
        LocalDate from = today.minusDays(REVIEW_DAYS);
        LocalDate foretold = today.plusDays(FORETOLD_DAYS);
        world.outside().stream()
                .filter(value -> value.day().isAfter(from) && !value.day().isAfter(foretold))
                .forEach(value -> news.computeIfAbsent(value.subject(), s -> new ArrayList<>())
                        .add(value));
        news.forEach((subject, values) -> {
            OutsideSeries before = shop.told.stream()
                    .filter(series -> series.subject().equals(subject))
                    .findFirst()
                    .orElseGet(() -> OutsideSeries.none(subject));
            shop.told.remove(before);
            shop.told.add(before.with(values, today));
        });
    }

    private double discount(WorldItem item, LocalDate day) {
        return world.promotions().stream()
                .filter(promotion -> promotion.period().contains(day)
                        && promotion.covers(item.item().sku(), item.item().category(), item.channel()))
                .mapToDouble(promotion -> promotion.discountPercent().doubleValue() / 100)
                .max()
                .orElse(0);
    }

    private void count(WorldItem item, LocalDate day, long units) {
        shop.counts.add(new StockCount(day, item.location(), item.item().sku(), Quantity.of(units)));
    }

    private void purchase(WorldState.Shipment shipment, @Nullable LocalDate receivedOn) {
        WorldItem item = world.items().get(shipment.item());
        Quantity units = Quantity.of((long) shipment.units());
        if (shipment.terms() < 0) {
            shop.moving
                    .computeIfAbsent(item.place(), place -> new ArrayList<>())
                    .add(new ExpectedSupply(StockPosition.IN_TRANSIT, units, world.date(shipment.arrives())));
            return;
        }
        Terms terms = item.terms().get(shipment.terms());
        shop.destinations.put(shipment.id(), item.location());
        shop.purchases.add(new PurchaseLine(
                shipment.id(),
                String.valueOf(shipment.item() + 1),
                terms.supplierId(),
                item.item().sku(),
                world.date(shipment.ordered()),
                null,
                receivedOn,
                units,
                receivedOn == null ? Quantity.ZERO : units,
                terms.unitPrice(units)));
    }

    private void remember(PlanShop plan, int today) {
        if (today != learnedOn) {
            return;
        }
        for (Plan item : plan.items()) {
            int number = numbers.getOrDefault(item.place(), -1);
            List<Double> demand = item.forecast().demand();
            for (int week = 0; number >= 0 && week < Math.min(8, demand.size()); week++) {
                told.add(new Told(
                        number,
                        today + 7 * week,
                        demand.get(week),
                        item.forecast().high().get(week)));
            }
        }
    }
}
