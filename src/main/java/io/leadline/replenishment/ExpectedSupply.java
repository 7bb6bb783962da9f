package io.leadline.replenishment;

import io.leadline.shared.Quantity;
import java.time.LocalDate;

/**
 * Units that were ordered and have not come in.
 *
 * @param source the order they belong to
 * @param probableArrival when they are likely to be here, which need not be when they were promised
 * @param doubted how much more was ordered that is so long overdue that nobody can count on it
 * @param supplierId of whom it was ordered; empty where that is not known, or nobody
 */
public record ExpectedSupply(
        String source, Quantity quantity, LocalDate probableArrival, Quantity doubted, String supplierId) {

    /** All of it is counted on. */
    public ExpectedSupply(String source, Quantity quantity, LocalDate probableArrival) {
        this(source, quantity, probableArrival, Quantity.ZERO);
    }

    /** Of a supplier that is not known. */
    public ExpectedSupply(String source, Quantity quantity, LocalDate probableArrival, Quantity doubted) {
        this(source, quantity, probableArrival, doubted, "");
    }

    /** Whether a supplier makes it, as far as is known; what moves between own locations nobody makes. */
    public boolean mayBeOf(String supplier) {
        return !source.equals(StockPosition.IN_TRANSIT) && (supplierId.isEmpty() || supplierId.equals(supplier));
    }
}
