package io.leadline.outlook;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be done about a gap, with what it comes to.
 *
 * @param supplierId of whom something would be ordered; empty where nothing is
 * @param supplierName likewise
 * @param quantity what would be ordered, in the supplier's lots
 * @param arrives when that would be there; null where nothing would
 * @param lost margin that is lost all the same
 * @param extra what it costs more than as expected, below zero where less: a higher price, or stock that lies longer
 * @param priced whether its cost is known; zero stands for what is not, where terms, a price or a rate is missing
 * @param inTime how many of the supplier's known deliveries kept their day, of a hundred; -1 where none is known
 */
public record GapWay(
        GapDecision.Kind kind,
        String supplierId,
        String supplierName,
        Quantity quantity,
        @Nullable LocalDate arrives,
        Money lost,
        Money extra,
        boolean priced,
        int inTime) {

    /** All that it costs. */
    public Money cost() {
        return lost.plus(extra);
    }
}
