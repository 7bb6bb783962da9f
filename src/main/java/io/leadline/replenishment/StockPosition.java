package io.leadline.replenishment;

import io.leadline.shared.Quantity;
import io.leadline.stock.StockLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is there and what is coming, of one item at one location.
 *
 * @param onHand units on the shelf
 * @param reserved of these, promised to somebody or held back as a channel's buffer
 * @param supply open orders and transfers towards this location, the soonest first
 * @param ahead promised to customers of what is still to come
 */
public record StockPosition(
        Quantity onHand, Quantity reserved, List<ExpectedSupply> supply, List<PromisedUnits> ahead) {

    /** Units that customers were promised for a day. */
    public record PromisedUnits(LocalDate day, Quantity quantity) {}

    /** The source of supply that left another location of the company. */
    public static final String IN_TRANSIT = "in-transit";

    private static final Comparator<ExpectedSupply> SOONEST_FIRST = Comparator.comparing(
                    ExpectedSupply::probableArrival)
            .thenComparing(ExpectedSupply::source)
            .thenComparing(ExpectedSupply::quantity);

    public StockPosition {
        // However they were read: the same supply makes the same plan, term by term.
        supply = supply.stream().sorted(SOONEST_FIRST).toList();
        ahead = List.copyOf(ahead);
    }

    /** One of which nothing is pre-ordered. */
    public StockPosition(Quantity onHand, Quantity reserved, List<ExpectedSupply> supply) {
        this(onHand, reserved, supply, List.of());
    }

    /** Of a shelf, with what comes to it. */
    public static StockPosition of(StockLevel level, List<ExpectedSupply> supply) {
        return new StockPosition(
                level.onHand(),
                level.reserved(),
                supply,
                level.ahead().stream()
                        .filter(one -> !one.isThere())
                        .map(one -> new PromisedUnits(one.day(), one.left()))
                        .toList());
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

    /** Units that customers were promised of what is still to come. */
    public double promised() {
        return ahead.stream().mapToDouble(one -> one.quantity().toDouble()).sum();
    }

    /**
     * The same without what customers were promised, for whoever asks what is left for others until a day. What comes is theirs,
     * the soonest first; what is due by that day and does not come by then is taken of what lies there. What is due later takes of what
     * comes alone.
     */
    public StockPosition unpromised(LocalDate until) {
        if (ahead.isEmpty()) {
            return this;
        }
        OpenPromises promises = new OpenPromises(ahead);
        @Nullable Quantity owed = null;
        List<ExpectedSupply> left = new ArrayList<>();
        for (ExpectedSupply one : supply) {
            if (owed == null && one.probableArrival().isAfter(until)) {
                owed = promises.dueBy(until);
            }
            Quantity rest = one.quantity().minus(promises.ofComing(one.quantity()));
            left.add(new ExpectedSupply(one.source(), rest, one.probableArrival(), one.doubted(), one.supplierId()));
        }
        Quantity promised = owed == null ? promises.dueBy(until) : owed;
        return new StockPosition(onHand, reserved.plus(promised), left);
    }

    public Quantity free() {
        return onHand.minus(reserved);
    }
}
