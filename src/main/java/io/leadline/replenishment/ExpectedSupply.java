package io.leadline.replenishment;

import io.leadline.shared.Quantity;
import java.time.LocalDate;

/**
 * Units that were ordered and have not come in.
 *
 * @param source the order they belong to
 * @param probableArrival when they are likely to be here, which need not be when they were promised
 * @param doubted how much more was ordered that is so long overdue that nobody can count on it
 */
public record ExpectedSupply(String source, Quantity quantity, LocalDate probableArrival, Quantity doubted) {

    /** All of it is counted on. */
    public ExpectedSupply(String source, Quantity quantity, LocalDate probableArrival) {
        this(source, quantity, probableArrival, Quantity.ZERO);
    }
}
