package io.leadline.stock;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.Instant;

/**
 * One line of the ledger; it is never changed.
 *
 * @param id names the fact, such as {@code receipt:O-1042:1:1}; the same id is recorded once
 * @param quantity above zero; for a count or a correction the difference, which may be negative
 * @param cause what made it, such as {@code O-1042}
 * @param stamp of goods that came in, and of what was corrected about them
 */
public record Movement(
        String id,
        MovementKind kind,
        String location,
        Sku sku,
        Quantity quantity,
        String cause,
        Instant at,
        Stamp stamp) {

    /** Of goods that say nothing of themselves. */
    public Movement(
            String id, MovementKind kind, String location, Sku sku, Quantity quantity, String cause, Instant at) {
        this(id, kind, location, sku, quantity, cause, at, Stamp.NONE);
    }

    public Movement {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A movement has an id, otherwise it could be recorded twice");
        }
        if (!kind.isDifference() && !quantity.isPositive()) {
            throw new IllegalArgumentException("Movement " + id + " has the quantity " + quantity + ", not above zero");
        }
    }

    /** What it adds to the stock on hand; negative where it takes away. */
    public Quantity onHandChange() {
        return times(kind.onHandSign);
    }

    /** What it adds to the stock on its way here from other locations. */
    public Quantity inTransitChange() {
        return times(kind.inTransitSign);
    }

    private Quantity times(int sign) {
        return sign == 0 ? Quantity.ZERO : sign > 0 ? quantity : Quantity.ZERO.minus(quantity);
    }
}
