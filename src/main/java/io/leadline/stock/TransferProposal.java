package io.leadline.stock;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A transfer that planning suggests: one place can spare what the other would have to buy.
 *
 * @param because what suggested it, such as a planning run
 * @param declinedUntil the day up to which a person does not want it; null where nobody has declined
 */
public record TransferProposal(
        Sku sku,
        String from,
        String to,
        Quantity quantity,
        String because,
        @Nullable LocalDate declinedUntil) {

    public TransferProposal {
        if (from.equals(to) || !quantity.isPositive()) {
            throw new IllegalArgumentException("A transfer of " + sku
                    + " needs two places and a quantity above zero, not " + from + " to " + to + ", " + quantity);
        }
    }

    /** There is one for each item and pair of places. */
    public String id() {
        return from + "|" + to + "|" + sku;
    }

    public boolean declined(LocalDate today) {
        return declinedUntil != null && !declinedUntil.isBefore(today);
    }
}
