package io.leadline.replenishment;

import io.leadline.shared.Quantity;
import java.util.Comparator;
import java.util.List;

/**
 * What is there and what is coming, of one item at one location.
 *
 * @param onHand units on the shelf
 * @param reserved of these, promised to somebody or held back as a channel's buffer
 * @param supply open orders and transfers towards this location, the soonest first
 */
public record StockPosition(Quantity onHand, Quantity reserved, List<ExpectedSupply> supply) {

    /** The source of supply that left another location of the company. */
    public static final String IN_TRANSIT = "in-transit";

    private static final Comparator<ExpectedSupply> SOONEST_FIRST = Comparator.comparing(
                    ExpectedSupply::probableArrival)
            .thenComparing(ExpectedSupply::source)
            .thenComparing(ExpectedSupply::quantity);

    public StockPosition {
        // However they were read: the same supply makes the same plan, term by term.
        supply = supply.stream().sorted(SOONEST_FIRST).toList();
    }

    public static StockPosition of(long onHand) {
        return new StockPosition(Quantity.of(onHand), Quantity.ZERO, List.of());
    }

    /** Units on order from suppliers; what is on its way between locations is none of their business. */
    public double onOrder() {
        return supply.stream()
                .filter(s -> !s.source().equals(IN_TRANSIT))
                .mapToDouble(s -> s.quantity().toDouble())
                .sum();
    }

    /** Units on order and on their way, from wherever. */
    public double coming() {
        return supply.stream().mapToDouble(s -> s.quantity().toDouble()).sum();
    }

    public Quantity free() {
        return onHand.minus(reserved);
    }
}
