package io.leadline.scorecard.arrival;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;

/**
 * An order line that is promised and not here.
 *
 * @param orderedOn of a promise that was moved, the day on which it was
 * @param moves how often its supplier moved the promise since it was agreed
 */
public record OpenLine(
        String supplierId,
        Sku sku,
        LocalDate orderedOn,
        LocalDate promisedOn,
        Quantity quantity,
        Money value,
        int moves) {

    /** As it was agreed. */
    public OpenLine(
            String supplierId, Sku sku, LocalDate orderedOn, LocalDate promisedOn, Quantity quantity, Money value) {
        this(supplierId, sku, orderedOn, promisedOn, quantity, value, 0);
    }
}
