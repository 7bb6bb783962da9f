package io.leadline.tracking;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be done about a late line, with what it comes to.
 *
 * @param supplierId who would deliver instead; empty where nobody else does
 * @param supplierName likewise
 * @param quantity what would be ordered there, in lots
 * @param arrives when the goods would be there; null where none would
 * @param lost margin that is lost until then
 * @param extra what the same units cost more than now, below zero where less; zero where nothing is bought
 * @param inTime how many of the supplier's known deliveries kept their day, of a hundred; -1 where none is known
 */
public record WayOut(
        Kind kind,
        String supplierId,
        String supplierName,
        Quantity quantity,
        @Nullable LocalDate arrives,
        Money lost,
        Money extra,
        int inTime) {

    /** What is done. */
    public enum Kind {
        /** Live with the day that is promised. */
        WAIT,
        /** Another supplier delivers, and this one is asked to leave the line out. */
        ALTERNATE,
        /** This supplier is asked to leave the line out, and nobody else is asked. */
        LEAVE_OUT
    }

    /** All that it costs. */
    public Money cost() {
        return lost.plus(extra);
    }
}
