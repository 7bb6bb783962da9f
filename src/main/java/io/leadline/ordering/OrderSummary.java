package io.leadline.ordering;

import io.leadline.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list of orders.
 *
 * @param name the released number, or the id before
 * @param item name of the line worth most
 * @param promisedDate of the last open part; null while nothing is promised
 * @param needDate for the supplier the requested date
 * @param next what has to happen next, and whose turn it is
 * @param late whether the expected date is after the need date or has passed without receipt
 */
public record OrderSummary(
        String id,
        String name,
        OrderState state,
        String supplierId,
        String supplierName,
        String locationId,
        String locationName,
        String item,
        int lines,
        Money total,
        LocalDate requestedDate,
        @Nullable LocalDate promisedDate,
        LocalDate needDate,
        Instant createdAt,
        @Nullable Instant answerBy,
        NextStep next,
        boolean late) {

    /** For those who only take goods in. */
    OrderSummary withoutPrices() {
        return with(Money.zero(total.currency()), late);
    }

    public OrderSummary late(boolean isLate) {
        return with(total, isLate);
    }

    private OrderSummary with(Money shownTotal, boolean isLate) {
        return new OrderSummary(
                id,
                name,
                state,
                supplierId,
                supplierName,
                locationId,
                locationName,
                item,
                lines,
                shownTotal,
                requestedDate,
                promisedDate,
                needDate,
                createdAt,
                answerBy,
                next,
                isLate);
    }
}
