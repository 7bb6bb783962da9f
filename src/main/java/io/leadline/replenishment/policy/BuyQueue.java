package io.leadline.replenishment.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lots that an order to one supplier for one location may be made of, best return first, and how it may begin.
 *
 * @param conditions of the supplier
 */
record BuyQueue(List<BuyStep> steps, BuyList.Conditions conditions) {

    private static final int CUTS = 40;

    /**
     * Steps that are taken together.
     *
     * @param until where the queue goes on after them
     * @param whole whether less of them would not reach what the supplier asks for
     */
    record Next(int order, List<BuyStep> steps, int until, double cost, double gain, boolean whole) {

        double ratio() {
            return cost > 0 ? gain / cost : Double.POSITIVE_INFINITY;
        }
    }

    /**
     * The best beginning of the order: steps up to its minimum value, and more as long as that spreads the freight better. One
     * that costs more than the limit is cut, if what is left still reaches the minimum.
     */
    @Nullable
    Next beginning(int order, double limit, List<Wish> wishes, Leaving leaving) {
        double cost = 0;
        double brought = 0;
        @Nullable Next begun = null;
        List<BuyStep> taken = new ArrayList<>();
        Map<Integer, Double> units = new HashMap<>();
        Set<Integer> left = new HashSet<>();
        for (int n = 0; n < steps.size(); n++) {
            BuyStep step = steps.get(n);
            double before = units.getOrDefault(step.wish(), 0.0);
            if (left.contains(step.wish()) || leaving.leaves(step, before)) {
                left.add(step.wish());
                continue;
            }
            units.put(step.wish(), before + step.units());
            taken.add(step);
            cost += step.cost();
            brought += step.gain();
            if (cost + 1e-9 < conditions.minimum()) {
                continue;
            }
            double freight = conditions.freight(cost);
            if (cost + freight > limit && begun != null) {
                break;
            }
            Next here =
                    new Next(order, List.copyOf(taken), n + 1, cost + freight, brought - freight, conditions.whole());
            if (begun != null && here.ratio() <= begun.ratio()) {
                break;
            }
            begun = here.cost <= limit ? here : cut(here, limit, wishes);
            if (freight == 0 && conditions.freight() == 0) {
                break;
            }
        }
        return begun;
    }

    /**
     * The same with less of its items, always of the one that loses least for the money, until the money reaches and as long as
     * the minimum is kept; as it was where that cannot be. What would fall below the minimum once would do so later as well,
     * so that each item waits in one queue with what it would give up next.
     */
    Next cut(Next wanted, double money, List<Wish> wishes) {
        Map<Integer, Double> units = new LinkedHashMap<>();
        double worth = 0;
        for (BuyStep step : wanted.steps) {
            units.merge(step.wish(), step.units(), Double::sum);
            worth += step.cost();
        }
        PriorityQueue<Less> given = new PriorityQueue<>(units.size() + 1);
        for (Map.Entry<Integer, Double> item : units.entrySet()) {
            given.add(new Less(given.size(), less(item.getKey(), wishes.get(item.getKey()), item.getValue())));
        }
        while (worth + conditions.freight(worth) > money + 1e-9) {
            Less next = given.poll();
            if (next == null) {
                return wanted;
            }
            BuyStep least = next.step;
            if (least.cost() <= 0 || worth - least.cost() + 1e-9 < conditions.minimum()) {
                continue;
            }
            worth -= least.cost();
            double rest = units.getOrDefault(least.wish(), 0.0) - least.units();
            if (rest > 1e-9) {
                units.put(least.wish(), rest);
                given.add(new Less(next.place, less(least.wish(), wishes.get(least.wish()), rest)));
            } else {
                units.remove(least.wish());
            }
        }
        List<BuyStep> steps = new ArrayList<>();
        double brought = -conditions.freight(worth);
        for (Map.Entry<Integer, Double> item : units.entrySet()) {
            Wish wish = wishes.get(item.getKey());
            double gain = wish.gain(item.getValue());
            steps.add(new BuyStep(item.getKey(), item.getValue(), wish.cost(item.getValue()), gain));
            brought += gain;
        }
        double cost = worth + conditions.freight(worth);
        return steps.isEmpty() ? wanted : new Next(wanted.order, steps, wanted.until, cost, brought, wanted.whole);
    }

    /**
     * What one item would give up next.
     *
     * @param place among the items, where two lose the same
     */
    private record Less(int place, BuyStep step) implements Comparable<Less> {

        @Override
        public int compareTo(Less other) {
            int first = Double.compare(step.ratio(), other.step.ratio());
            return first != 0 ? first : Integer.compare(place, other.place);
        }
    }

    /** What is given up of an item next: a few multiples, or all of it where less may not be ordered. */
    private static BuyStep less(int number, Wish wish, double units) {
        double some = Math.max(wish.multiple(), Math.floor(units / CUTS / wish.multiple()) * wish.multiple());
        double rest = units - some < wish.least() - 1e-9 ? 0 : units - some;
        return new BuyStep(
                number,
                units - rest,
                wish.cost(units) - wish.cost(rest),
                wish.gain(units) - (rest > 0 ? wish.gain(rest) : 0));
    }
}
