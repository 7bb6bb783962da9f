package io.leadline.replenishment.policy;

import io.leadline.replenishment.ItemPlace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What to buy where money is short: the next lots of all items by what each unit of money is expected to bring, made once and
 * asked for any limit.
 *
 * <p>A {@link BuyStep} is a lot that raises an item's order. What it brings is {@link Wish#gain}; steps of one item that bring
 * more together than the first alone are one step, so that the ratio only falls. {@link Buying} takes them.
 */
public final class BuyList {

    private static final int MOST_STEPS = 500_000;
    private static final int MOST_TRIES = 100;

    private final List<Wish> wishes;
    private final int steps;
    private final List<BuyQueue> queues = new ArrayList<>();

    private BuyList(List<Wish> wishes, Map<String, Conditions> byOrder) {
        this.wishes = wishes;
        List<List<BuyStep>> each = IntStream.range(0, wishes.size())
                .parallel()
                .mapToObj(i -> BuyStep.of(i, wishes.get(i)))
                .toList();
        Map<String, List<BuyStep>> byName = new TreeMap<>();
        for (int i = 0; i < wishes.size(); i++) {
            byName.computeIfAbsent(wishes.get(i).order(), o -> new ArrayList<>())
                    .addAll(each.get(i));
        }
        byName.forEach((order, all) -> {
            all.sort(Comparator.comparingDouble(BuyStep::ratio).reversed());
            queues.add(new BuyQueue(all, byOrder.getOrDefault(order, Conditions.NONE)));
        });
        this.steps = queues.stream().mapToInt(queue -> queue.steps().size()).sum();
    }

    /**
     * An order's conditions.
     *
     * @param minimum least value
     * @param freight of the order; nothing from {@code freeFrom} on, where that is above zero
     */
    public record Conditions(double minimum, double freight, double freeFrom) {

        public static final Conditions NONE = new Conditions(0, 0, 0);

        double freight(double value) {
            return freeFrom > 0 && value >= freeFrom ? 0 : freight;
        }

        /** Whether less of an order than was begun with would not do. */
        boolean whole() {
            return minimum > 0 || freight > 0;
        }
    }

    /**
     * A line of the list.
     *
     * @param gain margin it is expected to bring, less holding and ordering
     */
    public record Line(ItemPlace place, String order, double units, double cost, double gain) {}

    /**
     * What the money buys.
     *
     * @param lines best return first
     * @param spent with freight
     * @param gain of all lines, less freight
     */
    public record Bought(List<Line> lines, double spent, double gain) {

        public Bought {
            lines = List.copyOf(lines);
        }

        /** The same with the line of the best return first. */
        public Bought bestFirst() {
            return new Bought(
                    lines.stream()
                            .sorted(Comparator.comparingDouble((Line line) -> line.gain() / line.cost())
                                    .reversed())
                            .toList(),
                    spent,
                    gain);
        }

        /** Share of what is wanted until the next order's goods are here that is expected to be served; NaN of nothing. */
        public double served(List<Wish> wishes) {
            Map<ItemPlace, Double> units = new HashMap<>();
            lines.forEach(line -> units.put(line.place(), line.units()));
            double wanted = 0;
            double served = 0;
            for (Wish wish : wishes) {
                wanted += wish.mean();
                served += wish.served(units.getOrDefault(wish.place(), 0.0));
            }
            return served / wanted;
        }
    }

    /** @param conditions by order; missing ones ask for nothing */
    public static BuyList of(List<Wish> wishes, Map<String, Conditions> conditions) {
        return new BuyList(List.copyOf(wishes), conditions);
    }

    /**
     * Looks, after the first way through, whether it brings more to buy less of an item, to leave out an order, or to begin
     * another one first, and goes on from the better. That matters where an order or a lot is much of the money; where they are
     * many, the rule alone is as good.
     *
     * @param limit money
     */
    public Bought under(double limit) {
        Leaving leaving = Leaving.NOTHING;
        Buying best = new Buying(limit, wishes, queues, leaving);
        int tries = Math.min(MOST_TRIES, MOST_STEPS / Math.max(1, steps));
        for (boolean better = true; better && tries > 0; ) {
            better = false;
            for (Leaving other : others(best, leaving).limit(tries).toList()) {
                tries--;
                Buying instead = new Buying(limit, wishes, queues, other);
                if (instead.gain() > best.gain() + BuyStep.LEAST_GAIN) {
                    best = instead;
                    leaving = other;
                    better = true;
                    break;
                }
            }
        }
        return best.bought();
    }

    private Stream<Leaving> others(Buying best, Leaving from) {
        Stream<Leaving> orders = IntStream.range(0, queues.size())
                .mapToObj(order -> best.begun(order) ? from.order(order) : from.begunFirst(order));
        Stream<Leaving> less = best.leastFirst().stream().map(wish -> from.wish(wish, best.withoutLast(wish)));
        Stream<Leaving> without = best.leastFirst().stream()
                .filter(wish -> best.withoutLast(wish) > 0)
                .map(wish -> from.wish(wish, 0));
        return Stream.of(orders, less, without).flatMap(each -> each);
    }
}
