package io.leadline.tracking;

import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import java.time.LocalDate;
import java.util.Optional;

/** Says what threatens a line that nothing is wrong with yet. */
interface Threats {

    /** Nobody looks ahead. */
    Threats NONE = (order, line, until, warned) -> Optional.empty();

    /**
     * What somebody should be warned of.
     *
     * @param until the last day on which nobody calls the line late
     * @param warned whether people were warned of it already
     */
    Optional<Threat> of(PurchaseOrder order, OrderLine line, LocalDate until, boolean warned);

    /** Whether enough is known to say that nothing threatens; after a start that takes a while. */
    default boolean ready() {
        return true;
    }

    /**
     * A line that will probably be late.
     *
     * @param chance of coming after that day, from 0 to 1
     * @param expected when it comes if it does, as likely earlier as later
     */
    record Threat(double chance, LocalDate expected) {}
}
