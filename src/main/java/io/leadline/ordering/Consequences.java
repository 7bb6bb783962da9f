package io.leadline.ordering;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What it means for the shelf when a line comes as somebody says; planning knows it from projected stock. */
public interface Consequences {

    /**
     * What is missing at the expected demand.
     *
     * @param from the first day on which something cannot be served; null where all of it is
     * @param days on how many days
     * @param units that cannot be served
     * @param margin that these would have earned, in the company's currency
     * @param urgent of these units, those before the last delivery: what would have to come earlier
     * @param priced whether the margin is known; zero stands for it where a price or a rate is missing
     */
    record Consequence(
            @Nullable LocalDate from, int days, Quantity units, Money margin, Quantity urgent, boolean priced) {

        /** Of what has a price. */
        public Consequence(@Nullable LocalDate from, int days, Quantity units, Money margin, Quantity urgent) {
            this(from, days, units, margin, urgent, true);
        }
    }

    /** The shelf that a line is for, as it stands without the line. */
    interface Shelf {

        /**
         * @param deliveries what comes in place of the line; nothing where it is left out
         * @param until what is missing before that day counts
         */
        Consequence with(List<LineAnswer.Part> deliveries, LocalDate until);
    }

    /** Empty where nothing is planned that would tell. */
    Optional<Shelf> of(PurchaseOrder order, OrderLine line);
}
