package io.leadline.ordering;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.Optional;

/** What it costs when a line comes on a later day; planning knows it from projected stock. */
public interface Shortfalls {

    /**
     * What is missing until the line is there.
     *
     * @param from first day on which the expected demand cannot be served without the line
     * @param days until it comes
     * @param units expected to be asked for meanwhile, of the line at most
     * @param margin that these would have earned
     * @param priced whether the margin is known; zero stands for it where a price or a rate is missing
     */
    record Shortfall(LocalDate from, long days, Quantity units, Money margin, boolean priced) {

        /** Of what has a price. */
        public Shortfall(LocalDate from, long days, Quantity units, Money margin) {
            this(from, days, units, margin, true);
        }
    }

    /** Empty where nothing runs out before that day, or no plan knows. */
    Optional<Shortfall> of(PurchaseOrder order, OrderLine line, LocalDate arrival);
}
