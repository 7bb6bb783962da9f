package io.leadline.ordering;

import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.List;

/**
 * What the goods-in desk counted.
 *
 * @param number of the delivery, {@link Rounds#delivery()} of the order that was shown; tells a form sent twice
 * @param last whether nothing more will come, although something is missing
 * @param note may be empty
 */
public record Delivery(int number, LocalDate on, List<Counted> lines, boolean last, String note) {

    public Delivery {
        lines = List.copyOf(lines);
    }

    /** What was counted of one line. */
    public record Counted(int line, Quantity good, Quantity damaged) {}
}
