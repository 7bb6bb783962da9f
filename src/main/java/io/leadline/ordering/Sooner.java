package io.leadline.ordering;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much of a confirmed line shall come sooner, when, and what is offered for it.
 *
 * @param quantity all that is open, or a part of it
 * @param unitPrice of what comes sooner; null for the price that was agreed
 */
public record Sooner(
        Quantity quantity, LocalDate to, @Nullable Money unitPrice) {

    Money priceOr(Money agreed) {
        return unitPrice == null ? agreed : unitPrice;
    }
}
