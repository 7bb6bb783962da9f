package io.leadline.replenishment;

import io.leadline.shared.Quantity;

/**
 * What may be ordered of an item before it is due.
 *
 * @param quantity zero where nobody offers the item or the lot would lie longer than the longest cover
 * @param daysToReorder days until the reorder point is reached at the expected demand
 */
public record NextLot(Quantity quantity, double daysToReorder) {

    public static final NextLot NONE = new NextLot(Quantity.ZERO, 0);
}
