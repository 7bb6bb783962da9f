package io.leadline.ordering;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;

/**
 * What is still to come of one order line.
 *
 * @param open ordered and not received, above zero
 * @param expectedDate the promise in force, or the requested date while there is none
 * @param proposed whether it is a proposal that nobody has released yet
 * @param rest whether a part of the line came in already: such rests never come more often than whole lines
 */
public record OpenSupply(
        String orderId,
        String supplierId,
        Sku sku,
        String locationId,
        Quantity open,
        LocalDate expectedDate,
        boolean proposed,
        boolean rest) {

    /** The same on another day. */
    public OpenSupply on(LocalDate day) {
        return new OpenSupply(orderId, supplierId, sku, locationId, open, day, proposed, rest);
    }
}
