package io.leadline.replenishment;

import java.time.LocalDate;
import java.util.List;

/** What goes to one supplier for one location in one order. */
public record PlannedOrder(String supplierId, String location, LocalDate requestedDate, List<Plan> lines) {

    public PlannedOrder {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("The order of " + supplierId + " for " + location + " has no lines");
        }
    }
}
