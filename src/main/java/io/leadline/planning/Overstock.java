package io.leadline.planning;

import io.leadline.shared.Money;

/**
 * Stock beyond what will be needed for a long time.
 *
 * @param units too much; 0 where nothing is
 * @param value what these cost to buy
 * @param daysToSell days until the last of them is sold at the expected demand; 3,650 where never
 * @param holdingCost of keeping them for that time
 * @param remedy what costs least
 */
public record Overstock(double units, Money value, double daysToSell, Money holdingCost, Remedy remedy) {

    /** What to do about it; the i18n key of the sentence is {@code planning.remedy.<name>}. */
    public enum Remedy {
        NONE,
        CANCEL_OPEN_ORDER,
        POSTPONE_OPEN_ORDER,
        TRANSFER,
        RETURN,
        MARK_DOWN
    }
}
