package io.leadline.replenishment;

import io.leadline.shared.Quantity;

/**
 * What may be ordered of an item beyond what is due.
 *
 * @param quantity to come along before it is due; zero where nobody offers the item or the lot would lie longer than the
 *     longest cover
 * @param daysToReorder days until the reorder point is reached at the expected demand
 * @param most units that an order of today may bring in all: more would be past its shelf life or its last day of sale, would
 *     not fit on the shelf, or cannot be made; infinity where nothing limits it
 * @param waitingCost margin that is lost if it is ordered a review later, in the currency of the item's value
 */
public record NextLot(Quantity quantity, double daysToReorder, double most, double waitingCost) {

    public static final NextLot NONE = new NextLot(Quantity.ZERO, 0);

    /** Without limits, and nothing lost by waiting. */
    public NextLot(Quantity quantity, double daysToReorder) {
        this(quantity, daysToReorder, Double.POSITIVE_INFINITY, 0);
    }
}
