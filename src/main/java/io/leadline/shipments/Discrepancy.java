package io.leadline.shipments;

import io.leadline.shared.Quantity;

/**
 * How what was counted of a line is not what its shipment was told to bring.
 *
 * @param told of the line, by the notice
 * @param counted usable and damaged together
 * @param units by which it differs, or that are damaged
 */
public record Discrepancy(Kind kind, int line, Quantity told, Quantity counted, Quantity units) {

    /** What is wrong. */
    public enum Kind {
        SHORT,
        OVER,
        DAMAGED,
        /** Something else than ordered; who counts says so. */
        WRONG_ITEM
    }
}
