package io.leadline.replenishment.policy;

import io.leadline.replenishment.ItemPlace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What to buy where money is short: the next lots of all items by what each unit of money is expected to bring.
 *
 * <p>A step is a lot that raises an item's order. What a step brings is {@link Wish#gain}; steps of one item that bring more
 * together than the first alone are one step, so that the ratio only falls. An order to a supplier begins with the best steps
 * that reach its minimum value, bears its freight, and goes on step by step. Always the step or beginning of an order with the
 * highest return on its money is taken next, if the money reaches (Dantzig's greedy rule for the knapsack, 1957: it falls short
 * of the best choice by less than the return of one step).
 */
public final class BuyList {

    private static final int STEPS = 12;
    private static final double LEAST_RETURN = 1e-9;

    private BuyList() {}

    /**
     * An order's conditions.
     *
     * @param minimum least value
     * @param freight of the order; nothing from {@code freeFrom} on, where that is above zero
     */
    public record Conditions(double minimum, double freight, double freeFrom) {

        static final Conditions NONE = new Conditions(0, 0, 0);

        double freight(double value) {
            return freeFrom > 0 && value >= freeFrom ? 0 : freight;
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

    private record Step(int wish, double units, double cost, double gain) {

        double ratio() {
            return gain / cost;
        }
    }

    /**
     * Steps that are taken together, of one order.
     *
     * @param whole whether less of it would not reach what the supplier asks for
     */
    private record Next(int order, List<Step> steps, double cost, double gain, boolean whole) {

        double ratio() {
            return gain / cost;
        }
    }

    /**
     * @param conditions by order; missing ones ask for nothing
     * @param limit money
     */
    public static Bought under(double limit, List<Wish> wishes, Map<String, Conditions> conditions) {
        Map<String, List<Step>> byOrder = new TreeMap<>();
        List<List<Step>> each = IntStream.range(0, wishes.size())
                .parallel()
                .mapToObj(i -> steps(i, wishes.get(i)))
                .toList();
        for (int i = 0; i < wishes.size(); i++) {
            byOrder.computeIfAbsent(wishes.get(i).order(), o -> new ArrayList<>())
                    .addAll(each.get(i));
        }
        List<List<Step>> queues = new ArrayList<>();
        PriorityQueue<Next> best = new PriorityQueue<>(
                Comparator.comparingDouble(Next::ratio).reversed().thenComparingInt(Next::order));
        int[] at = new int[byOrder.size()];
        byOrder.forEach((order, steps) -> {
            steps.sort(Comparator.comparingDouble(Step::ratio).reversed());
            queues.add(steps);
            Next first = beginning(queues.size() - 1, steps, conditions.getOrDefault(order, Conditions.NONE), limit);
            if (first != null) {
                best.add(first);
            }
        });
        return taken(limit, wishes, queues, best, at);
    }

    private static Bought taken(
            double limit, List<Wish> wishes, List<List<Step>> queues, PriorityQueue<Next> best, int[] at) {
        Map<Integer, double[]> bought = new HashMap<>();
        List<Integer> inTurn = new ArrayList<>();
        boolean[] stopped = new boolean[wishes.size()];
        double left = limit;
        double gain = 0;
        while (!best.isEmpty()) {
            Next wanted = best.poll();
            if (wanted.gain <= LEAST_RETURN) {
                break;
            }
            Next next = wanted.cost <= left + 1e-9 ? wanted : within(wanted, left, wishes, bought);
            boolean reaches = next.cost <= left + 1e-9;
            if (reaches) {
                left -= next.cost;
                gain += next.gain;
            }
            for (Step step : next.steps) {
                if (reaches) {
                    double[] sum = bought.computeIfAbsent(step.wish, w -> {
                        inTurn.add(w);
                        return new double[3];
                    });
                    sum[0] += step.units;
                    sum[1] += step.cost;
                    sum[2] += step.gain;
                } else {
                    stopped[step.wish] = true; // a later lot of it cannot come before this one
                }
            }
            at[next.order] += next.steps.size();
            List<Step> queue = queues.get(next.order);
            boolean open = reaches || !next.whole || at[next.order] > next.steps.size();
            while (open && at[next.order] < queue.size() && stopped[queue.get(at[next.order]).wish]) {
                at[next.order]++;
            }
            if (open && at[next.order] < queue.size()) {
                Step step = queue.get(at[next.order]);
                best.add(new Next(next.order, List.of(step), step.cost, step.gain, false));
            }
        }
        List<Line> lines = new ArrayList<>();
        for (int wish : inTurn) {
            double[] sum = bought.getOrDefault(wish, new double[3]);
            lines.add(new Line(wishes.get(wish).place(), wishes.get(wish).order(), sum[0], sum[1], sum[2]));
        }
        return new Bought(lines, limit - left, gain);
    }

    /** As much of a lot as the money reaches for, where that still pays; what was wanted where it does not. */
    private static Next within(Next wanted, double left, List<Wish> wishes, Map<Integer, double[]> bought) {
        Step step = wanted.steps.getFirst();
        Wish wish = wishes.get(step.wish);
        double before = bought.getOrDefault(step.wish, new double[3])[0];
        double units = Math.floor(left / wish.priceOf(before) / wish.multiple() + 1e-9) * wish.multiple();
        if (wanted.whole || wanted.steps.size() > 1 || units <= 0 || before + units < wish.least()) {
            return wanted;
        }
        double gain = wish.gain(before + units) - (before > 0 ? wish.gain(before) : 0);
        Step part = new Step(step.wish, units, wish.cost(before + units) - wish.cost(before), gain);
        return gain > LEAST_RETURN ? new Next(wanted.order, List.of(part), part.cost, gain, false) : wanted;
    }

    /** The best beginning of an order: steps up to its minimum value, and more as long as that spreads the freight better. */
    private static @Nullable Next beginning(int order, List<Step> sorted, Conditions conditions, double limit) {
        double cost = 0;
        double gain = 0;
        @Nullable Next best = null;
        for (int n = 0; n < sorted.size(); n++) {
            cost += sorted.get(n).cost;
            gain += sorted.get(n).gain;
            if (cost + 1e-9 < conditions.minimum) {
                continue;
            }
            double freight = conditions.freight(cost);
            if (cost + freight > limit && best != null) {
                break;
            }
            Next here = new Next(
                    order,
                    List.copyOf(sorted.subList(0, n + 1)),
                    cost + freight,
                    gain - freight,
                    conditions.minimum > 0 || conditions.freight > 0);
            if (best != null && here.ratio() <= best.ratio()) {
                break;
            }
            best = here;
            if (freight == 0 && conditions.freight == 0) {
                break;
            }
        }
        return best;
    }

    /**
     * Lots of an item, the first at least its minimum; those that return more than the ones before are taken with them. Where
     * one more lot does not pay, all that it takes to the next lower price may.
     */
    private static List<Step> steps(int number, Wish wish) {
        List<Step> steps = new ArrayList<>();
        double size = Math.max(wish.multiple(), Math.ceil(wish.most() / STEPS / wish.multiple()) * wish.multiple());
        double units = 0;
        double without = wish.shortWithout();
        for (int tries = 0; tries < STEPS; tries++) {
            double to = units == 0 ? Math.max(size, wish.least()) : units + size;
            double cheaper = cheaper(wish, Math.max(units, wish.least()));
            to = cheaper < to && cheaper > units ? cheaper : to;
            if (to > wish.most() + 1e-9) {
                break;
            }
            Step step = step(number, wish, units, to, without);
            if (step.gain <= LEAST_RETURN && !steps.isEmpty() && cheaper > to && cheaper <= wish.most() + 1e-9) {
                to = cheaper;
                step = step(number, wish, units, to, without);
            }
            if (step.gain <= LEAST_RETURN && !steps.isEmpty()) {
                break;
            }
            // All units of a larger order may cost no more than those of a smaller one.
            while (!steps.isEmpty()
                    && (step.cost <= LEAST_RETURN || steps.getLast().ratio() <= step.ratio())) {
                Step last = steps.removeLast();
                step = new Step(number, last.units + step.units, last.cost + step.cost, last.gain + step.gain);
            }
            steps.add(step);
            units = to;
        }
        return steps;
    }

    private static Step step(int number, Wish wish, double from, double to, double without) {
        return new Step(
                number,
                to - from,
                wish.cost(to) - wish.cost(from),
                wish.gain(to, without) - (from == 0 ? 0 : wish.gain(from, without)));
    }

    /** The next larger order of a lower price, in whole multiples; infinity where there is none. */
    private static double cheaper(Wish wish, double units) {
        return wish.breaks().stream()
                .mapToDouble(each -> Math.ceil(each.from() / wish.multiple() - 1e-9) * wish.multiple())
                .filter(from -> from > units + 1e-9)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
