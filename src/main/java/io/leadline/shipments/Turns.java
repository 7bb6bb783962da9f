package io.leadline.shipments;

import java.util.HashMap;
import java.util.Map;

/**
 * Whose turn it is to have units of orders: a number for each order that goes up with every shipment that takes units of it. The
 * store gives each number once, so that of two who looked at the same the second has to look again, wherever they are.
 *
 * @param taken the last number of each order that was given
 */
public record Turns(Map<String, Long> taken) {

    /** Of a change that takes no units. */
    public static final Turns NONE = new Turns(Map.of());

    public Turns {
        taken = Map.copyOf(taken);
    }

    /** The next number of each, for who looked at the orders after these were read. */
    public Turns next() {
        Map<String, Long> next = new HashMap<>();
        taken.forEach((order, number) -> next.put(order, number + 1));
        return new Turns(next);
    }
}
