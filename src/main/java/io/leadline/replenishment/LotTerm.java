package io.leadline.replenishment;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.LocalDate;

/** What leads from the need to the quantity that is ordered of the item alone, or to nothing. */
public sealed interface LotTerm extends Term {

    /** What is there beyond the need, so that nothing is ordered. */
    record Enough(Quantity amount) implements LotTerm {}

    /** What is not ordered because it would come after the last day of its sale. */
    record TooLate(Quantity amount, LocalDate soldUntil, double leadTimeDays) implements LotTerm {}

    /**
     * What the lot covers of a demand that is known and varies.
     *
     * @param weeks that it covers beyond the need
     * @param holdingRate a year, as a share of the value
     */
    record DatedLot(Quantity amount, int weeks, double orderCost, double holdingRate, Money unitPrice)
            implements LotTerm {}

    /**
     * What the economic lot adds.
     *
     * @param holdingRate a year, as a share of the value
     */
    record EconomicLot(Quantity amount, double orderCost, double holdingRate, Money unitPrice) implements LotTerm {}

    /** What the supplier's minimum adds. */
    record Minimum(Quantity amount, Quantity moq) implements LotTerm {}

    /** What the order multiple adds. */
    record Multiple(Quantity amount, Quantity multiple) implements LotTerm {}

    /**
     * What a limit of the stock takes away.
     *
     * @param figure what sets the limit: days it keeps, units on the shelf, units a week
     * @param room units that are possible
     */
    record Limited(Quantity amount, Limit limit, double figure, double room) implements LotTerm {}

    /** What limits the stock besides money. */
    enum Limit {
        SHELF_LIFE,
        SHELF_SPACE,
        CAPACITY
    }

    /** What the supplier's minimum adds although the limit is below it. */
    record OverLimit(Quantity amount, Quantity moq, Quantity multiple) implements LotTerm {}
}
