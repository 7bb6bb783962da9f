package io.leadline.ordering;

import io.leadline.shared.LedgerTerm;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.List;

/**
 * What planning wants of one item.
 *
 * @param needDate first day the projected stock would run short without this supply
 * @param because the arithmetic, term by term
 */
public record ProposedLine(Sku sku, Quantity quantity, Money unitPrice, LocalDate needDate, List<LedgerTerm> because) {

    public ProposedLine {
        because = List.copyOf(because);
        if (!quantity.isPositive() || unitPrice.amount().signum() < 0) {
            throw new IllegalArgumentException(
                    "A line of " + sku + " cannot order " + quantity + " at " + unitPrice + " each");
        }
    }
}
