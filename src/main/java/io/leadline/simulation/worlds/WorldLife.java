package io.leadline.simulation.worlds;

import io.leadline.replenishment.CostRates;
import io.leadline.shared.Quantity;
import io.leadline.simulation.worlds.WorldFigures.OfItem;
import io.leadline.simulation.worlds.WorldState.Shipment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * One course of a world: what is asked for on each day and how long each order takes are drawn by the seed, the same for
 * every rule that lives through it.
 *
 * <p>In the morning goods come in and what is too old is thrown away; on review days the rule decides; then the day's demand
 * is served as far as the shelf reaches, and the rest is lost.
 */
public final class WorldLife {

    private static final int RETURNED_AFTER_DAYS = 10;
    private static final int MOVED_IN_DAYS = 3;
    private static final int PAST_ORDER_DAYS = 21;
    private static final int OPENING_COVER_DAYS = 42;
    private static final int GAP_DAYS = 14;
    private static final double GAP_CHANCE = 0.008;

    private final World world;
    private final long seed;
    private final int[][] demand;
    private final double[] cheapest;

    public WorldLife(World world, long seed) {
        this.world = world;
        this.seed = seed;
        this.demand = new int[world.items().size()][];
        for (int i = 0; i < demand.length; i++) {
            demand[i] = world.items().get(i).law().draw(random(i));
        }
        this.cheapest = world.items().stream().mapToDouble(world::cheapest).toArray();
    }

    /** Units asked for. */
    public int demanded(int item, int day) {
        return demand[item][day];
    }

    /** What lies on the shelf when the rules take over. */
    public long openingUnits(int i) {
        WorldItem item = world.items().get(i);
        int from = Math.max(0, world.historyDays() - PAST_ORDER_DAYS * 2);
        double sold = 0;
        for (int day = from; day < world.historyDays(); day++) {
            sold += demand[i][day];
        }
        double cover = item.terms().getFirst().leadTimeDays() + OPENING_COVER_DAYS;
        int life = item.item().shelfLifeDays();
        double days = life > 0 ? Math.min(cover, life * 0.5) : cover;
        return (long) Math.ceil(sold / Math.max(1, world.historyDays() - from) * days);
    }

    /** @param rates what holding and ordering cost, for every rule alike */
    public WorldFigures live(WorldRule rule, CostRates rates) {
        return new Course(rates).run(rule);
    }

    private UniformRandomProvider random(int item) {
        java.util.SplittableRandom source =
                new java.util.SplittableRandom(seed * 1_000_003L + world.name().hashCode() * 31L + item);
        return source::nextLong;
    }

    /** The same for one seed, item and day (SplitMix64, Steele et al. 2014). */
    private double uniform(int item, int day) {
        long x = seed * 0x9E3779B97F4A7C15L + item * 0x2545F4914F6CDD1DL + day;
        x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return ((x ^ (x >>> 31)) >>> 11) * 0x1.0p-53;
    }

    /** Units that came in on one day and may be sold until another. */
    private record Batch(double units, int until) {}

    private final class Course {

        private final CostRates rates;
        private final WorldState state = new WorldState(world);
        private final OfItem[] figures = new OfItem[demand.length];
        private final boolean[] ranShort = new boolean[demand.length];
        private final int[] lineFree = new int[demand.length];
        private final List<Deque<Batch>> shelves = new ArrayList<>();

        Course(CostRates rates) {
            this.rates = rates;
            Arrays.fill(figures, OfItem.NONE);
            for (int i = 0; i < demand.length; i++) {
                shelves.add(new ArrayDeque<>());
            }
        }

        WorldFigures run(WorldRule rule) {
            past();
            for (int day = world.historyDays(); day < world.end(); day++) {
                state.begins(day);
                arrivals(day);
                spoil(day);
                if ((day - world.historyDays()) % WorldRule.REVIEW_DAYS == 0) {
                    act(rule.decide(state), day);
                }
                for (int i = 0; i < demand.length; i++) {
                    sell(i, day, demand[i][day]);
                }
            }
            for (int i = 0; i < demand.length; i++) {
                leftOver(i);
            }
            return new WorldFigures(List.of(figures));
        }

        private void past() {
            for (int i = 0; i < demand.length; i++) {
                UniformRandomProvider random = random(-1 - i);
                int emptyUntil = 0;
                for (int day = 0; day < world.historyDays(); day++) {
                    emptyUntil =
                            world.gapsInShelves() && random.nextDouble() < GAP_CHANCE ? day + GAP_DAYS : emptyUntil;
                    state.empty[i][day] = day < emptyUntil;
                    record(i, day, day < emptyUntil ? 0 : demand[i][day]);
                }
                receipts(i);
                opening(i);
            }
        }

        /** Orders of the past, which taught whoever looked how long they take. */
        private void receipts(int i) {
            WorldItem item = world.items().get(i);
            for (int day = i % 3; day < world.historyDays(); day += PAST_ORDER_DAYS) {
                double units = Math.ceil(item.law().meanOver(day, day + (double) PAST_ORDER_DAYS));
                for (int terms = 0; units > 0 && terms < item.terms().size(); terms++) {
                    int here = world.arrival(item, terms, day, 0, 0, uniform(i * 7 + terms, day));
                    if (here < world.historyDays()) {
                        String id = "H" + item.terms().get(terms).supplierId() + "-" + day;
                        state.received.add(new Shipment(id, i, terms, day, units, here));
                    }
                }
            }
        }

        private void opening(int i) {
            put(i, openingUnits(i), world.historyDays());
        }

        private void put(int i, double units, int day) {
            state.onHand[i] += units;
            int life = world.items().get(i).item().shelfLifeDays();
            if (life > 0 && units > 0) {
                shelves.get(i).add(new Batch(units, day + life));
            }
        }

        private void take(int i, double units) {
            state.onHand[i] -= units;
            double left = units;
            Deque<Batch> shelf = shelves.get(i);
            while (left > 0 && !shelf.isEmpty()) {
                Batch oldest = shelf.poll();
                if (oldest.units > left) {
                    shelf.push(new Batch(oldest.units - left, oldest.until));
                }
                left -= Math.min(left, oldest.units);
            }
        }

        private void arrivals(int day) {
            for (Iterator<Shipment> open = state.open.iterator(); open.hasNext(); ) {
                Shipment shipment = open.next();
                if (shipment.arrives() > day) {
                    continue;
                }
                int i = shipment.item();
                open.remove();
                put(i, shipment.units(), day);
                if (shipment.terms() >= 0) {
                    state.received.add(shipment);
                    if (day >= world.measuredFrom()) {
                        add(i, new OfItem(0, 0, 1, ranShort[i] ? 0 : 1, 0, 0, 0, 0, 0, 0, 0));
                    }
                    ranShort[i] = false;
                }
            }
        }

        private void spoil(int day) {
            for (int i = 0; i < demand.length; i++) {
                Deque<Batch> shelf = shelves.get(i);
                double thrown = 0;
                while (!shelf.isEmpty() && shelf.peek().until <= day) {
                    thrown += shelf.poll().units;
                }
                state.onHand[i] -= thrown;
                if (thrown > 0 && day >= world.measuredFrom()) {
                    add(i, new OfItem(0, 0, 0, 0, 0, 0, 0, 0, 0, thrown * cost(i), 0));
                }
            }
        }

        private void act(List<WorldRule.Decision> decisions, int day) {
            Map<String, Double> values = new HashMap<>();
            for (WorldRule.Decision decision : decisions) {
                switch (decision) {
                    case WorldRule.Buy buy -> buy(buy, day, values);
                    case WorldRule.Move move -> move(move, day);
                }
            }
            values.forEach((group, value) -> {
                String supplier = group.substring(0, group.indexOf('\n'));
                double minimum = world.minimum(supplier);
                if (value < minimum * 0.9999) {
                    throw new IllegalStateException("On day " + day + " an order of " + value + " went to " + supplier
                            + ", which takes none below " + minimum);
                }
            });
        }

        private void buy(WorldRule.Buy buy, int day, Map<String, Double> values) {
            WorldItem item = world.items().get(buy.item());
            var terms = item.terms().get(buy.terms());
            Quantity quantity = Quantity.of((long) buy.units());
            if (buy.units() != Math.rint(buy.units())
                    || quantity.compareTo(terms.moq()) < 0
                    || quantity.value().remainder(terms.orderMultiple().value()).signum() != 0) {
                throw new IllegalStateException("On day " + day + " " + buy.units() + " of " + item.place()
                        + " were ordered; at least " + terms.moq() + " in multiples of " + terms.orderMultiple());
            }
            int here =
                    world.arrival(item, buy.terms(), day, buy.units(), lineFree[buy.item()], uniform(buy.item(), day));
            double perWeek = item.lead().get(buy.terms()).unitsPerWeek();
            if (perWeek > 0) {
                lineFree[buy.item()] = Math.max(day, lineFree[buy.item()]) + (int) Math.ceil(buy.units() / perWeek * 7);
            }
            String group = terms.supplierId() + "\n" + item.location();
            state.open.add(new Shipment(
                    "P" + terms.supplierId() + "-" + item.location() + "-" + day,
                    buy.item(),
                    buy.terms(),
                    day,
                    buy.units(),
                    here));
            double price = terms.unitPrice(quantity).amount().doubleValue();
            values.merge(group, price * buy.units(), Double::sum);
            if (day >= world.measuredFrom()) {
                double above = world.value(terms.unitPrice(quantity)) - cheapest[buy.item()];
                add(buy.item(), new OfItem(0, 0, 0, 0, 0, 0, rates.perOrderLine(), above * buy.units(), 0, 0, 0));
            }
        }

        private void move(WorldRule.Move move, int day) {
            double units = Math.min(move.units(), state.onHand[move.from()]);
            if (units > 0) {
                take(move.from(), units);
                state.open.add(new Shipment("T" + day, move.to(), -1, day, units, day + MOVED_IN_DAYS));
            }
        }

        private void sell(int i, int day, double wanted) {
            double given = Math.min(wanted, state.onHand[i]);
            take(i, given);
            record(i, day, given);
            put(i, state.returned[i][day], day);
            state.empty[i][day] = state.onHand[i] <= 0;
            ranShort[i] |= given < wanted;
            if (day >= world.measuredFrom()) {
                double value = state.onHand[i] * cost(i);
                add(
                        i,
                        new OfItem(
                                wanted,
                                given,
                                0,
                                0,
                                value / world.measuredDays(),
                                value * rates.holdingPerYear() / 365,
                                0,
                                0,
                                (wanted - given) * margin(i),
                                0,
                                0));
            }
        }

        private void record(int i, int day, double units) {
            state.sold[i][day] = units;
            int back = day + RETURNED_AFTER_DAYS;
            if (back < world.end()) {
                double exact = units * world.items().get(i).returned();
                state.returned[i][back] = Math.floor(exact + uniform(i + 500, day));
            }
        }

        private void leftOver(int i) {
            add(i, new OfItem(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, world.leftOver(i, state.position(i))));
        }

        private double cost(int i) {
            return world.value(world.items().get(i).item().unitCost());
        }

        private double margin(int i) {
            return Math.max(0, world.value(world.items().get(i).item().unitPrice()) - cheapest[i]);
        }

        private void add(int i, OfItem more) {
            figures[i] = figures[i].plus(more);
        }
    }
}
