package io.leadline.tracking;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be done about a late line, with what it comes to.
 *
 * @param supplierId who would deliver instead, or the location that gives; empty where nobody else does
 * @param supplierName likewise; of pre-orders, the channels that may take them
 * @param quantity what would be ordered or moved or come sooner, in lots
 * @param arrives when the goods would be there; null where none would
 * @param lost margin that is lost until then
 * @param extra what the same units cost more than now, below zero where less, and what it costs to keep those that a minimum or
 *     a multiple forces beyond them; zero where nothing is bought
 * @param unitPrice what is offered for what comes sooner; null for the price that was agreed, and where nothing is asked
 * @param inTime how many of the supplier's known deliveries kept their day, of a hundred; -1 where none is known
 * @param priced whether its cost is known; zero stands for what is not, where a price or a rate is missing
 */
public record WayOut(
        Kind kind,
        String supplierId,
        String supplierName,
        Quantity quantity,
        @Nullable LocalDate arrives,
        Money lost,
        Money extra,
        @Nullable Money unitPrice,
        int inTime,
        boolean priced) {

    /** What nobody knows the cost of stands last, and last of all that customers wait: what that costs hangs on how many do. */
    public static final Comparator<WayOut> CHEAPEST_FIRST = Comparator.comparing((WayOut way) -> !way.priced())
            .thenComparing(way -> way.kind() == Kind.PRE_ORDER)
            .thenComparing(way -> way.cost().amount());

    /** What is done. */
    public enum Kind {
        /** Live with the day that is promised. */
        WAIT,
        /** Live with the day, and customers of channels that take pre-orders may wait for what is short until then. */
        PRE_ORDER,
        /** This supplier is asked for all of it sooner; the day stands until it agrees. */
        EXPEDITE,
        /** It is asked for what is short until then sooner, and the rest comes as promised. */
        SPLIT,
        /** What is short until then comes from another location. */
        ELSEWHERE,
        /** Another supplier delivers, and this one is asked to leave the line out. */
        ALTERNATE,
        /** This supplier is asked to leave the line out, and nobody else is asked. */
        LEAVE_OUT
    }

    /** Whether the supplier is asked for an earlier day. */
    public boolean hastens() {
        return kind == Kind.EXPEDITE || kind == Kind.SPLIT;
    }

    /** Whether the supplier is asked for anything. */
    public boolean asks() {
        return switch (kind) {
            case WAIT, PRE_ORDER, ELSEWHERE -> false;
            case EXPEDITE, SPLIT, ALTERNATE, LEAVE_OUT -> true;
        };
    }

    /** All that it costs. */
    public Money cost() {
        return lost.plus(extra);
    }
}
