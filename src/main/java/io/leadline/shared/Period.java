package io.leadline.shared;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Whole days from the first to the last, both included.
 */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "A period ends on or after its first day, this one runs from " + from + " to " + to);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
    }
}
