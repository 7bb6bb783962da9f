package io.leadline.replenishment.policy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is done otherwise than the rule of a buy list has it, because that may bring more in the end.
 *
 * @param most units that are bought at most, by wish
 * @param orders that are not begun
 * @param first the order that is begun before all others; -1 for none
 */
record Leaving(Map<Integer, Double> most, Set<Integer> orders, int first) {

    static final Leaving NOTHING = new Leaving(Map.of(), Set.of(), -1);

    Leaving {
        most = Map.copyOf(most);
        orders = Set.copyOf(orders);
    }

    Leaving wish(int number, double units) {
        Map<Integer, Double> less = new HashMap<>(most);
        less.put(number, units);
        return new Leaving(less, orders, first);
    }

    Leaving order(int number) {
        Set<Integer> more = new HashSet<>(orders);
        more.add(number);
        return new Leaving(most, more, first == number ? -1 : first);
    }

    Leaving begunFirst(int number) {
        return new Leaving(most, orders, number);
    }

    /** Whether a lot that comes on top of so many units is one too many. */
    boolean leaves(BuyStep step, double before) {
        return before + step.units() > most.getOrDefault(step.wish(), Double.POSITIVE_INFINITY) + 1e-9;
    }
}
