package io.leadline.ordering;

import io.leadline.shared.LedgerTerm;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What planning wants of one item.
 *
 * @param needDate first day the projected stock would run short without this supply
 * @param because the arithmetic, term by term
 * @param requestedDate the day the company asks for it; null for the day of its order
 */
public record ProposedLine(
        Sku sku,
        Quantity quantity,
        Money unitPrice,
        LocalDate needDate,
        List<LedgerTerm> because,
        @Nullable LocalDate requestedDate) {

    /** One that is asked for on the day of its order. */
    public ProposedLine(Sku sku, Quantity quantity, Money unitPrice, LocalDate needDate, List<LedgerTerm> because) {
        this(sku, quantity, unitPrice, needDate, because, null);
    }

    /** The day it is asked for. */
    LocalDate requestedDate(LocalDate ofOrder) {
        return requestedDate == null ? ofOrder : requestedDate;
    }

    public ProposedLine {
        because = List.copyOf(because);
        if (!quantity.isPositive() || unitPrice.amount().signum() < 0) {
            throw new IllegalArgumentException(
                    "A line of " + sku + " cannot order " + quantity + " at " + unitPrice + " each");
        }
    }
}
