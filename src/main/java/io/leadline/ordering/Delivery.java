package io.leadline.ordering;

import io.leadline.shared.Quantity;
import io.leadline.stock.Stamp;
import java.time.LocalDate;
import java.util.List;

/**
 * What the goods-in desk counted.
 *
 * @param number of the delivery, {@link Rounds#delivery()} of the order that was shown; tells a form sent twice
 * @param last whether nothing more will come, although something is missing
 * @param note may be empty
 * @param slip number of the supplier's delivery note; may be empty
 */
public record Delivery(int number, LocalDate on, List<Counted> lines, boolean last, String note, String slip) {

    /** Without a delivery note. */
    public Delivery(int number, LocalDate on, List<Counted> lines, boolean last, String note) {
        this(number, on, lines, last, note, "");
    }

    public Delivery {
        lines = List.copyOf(lines);
    }

    /** More of one line are a list of its own. */
    public static final int MOST_BATCHES = 12;

    /** What was counted of one line, and what the goods say of themselves; of several batches each by itself. */
    public record Counted(int line, Quantity good, Quantity damaged, Stamp stamp) {

        public Counted(int line, Quantity good, Quantity damaged) {
            this(line, good, damaged, Stamp.NONE);
        }
    }
}
