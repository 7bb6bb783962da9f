package io.leadline.replenishment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What goes to one supplier for one location in one order.
 *
 * @param dates the day each line is asked for
 */
public record PlannedOrder(String supplierId, String location, List<LocalDate> dates, List<Plan> lines) {

    public PlannedOrder {
        dates = List.copyOf(dates);
        lines = List.copyOf(lines);
        if (lines.isEmpty() || dates.size() != lines.size()) {
            throw new IllegalArgumentException("The order of " + supplierId + " for " + location + " has "
                    + lines.size() + " lines and " + dates.size() + " dates");
        }
    }

    /** The first day that anything of it is asked for. */
    public LocalDate requestedDate() {
        return dates.stream().min(Comparator.naturalOrder()).orElseThrow();
    }
}
