package io.leadline.scorecard.arrival;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order line with what was promised of it and what came.
 *
 * @param placedOn null where nobody knows: then it counts as ordered on every day
 * @param promisedOn the promise that its lateness is counted from
 * @param arrivedOn null as long as it has not arrived
 * @param knownOn when the arrival was written down; null without one
 * @param value of the line, zero where nobody knows
 */
public record Delivery(
        String id,
        Map<Trait, String> traits,
        @Nullable LocalDate placedOn,
        LocalDate promisedOn,
        @Nullable LocalDate arrivedOn,
        @Nullable LocalDate knownOn,
        double quantity,
        double value) {

    public Delivery {
        traits = Map.copyOf(traits);
        if ((arrivedOn == null) != (knownOn == null)) {
            throw new IllegalArgumentException("An arrival and the day on which it was written down belong together: "
                    + arrivedOn + ", " + knownOn);
        }
        if (!(quantity >= 0 && value >= 0)) {
            throw new IllegalArgumentException("Quantity and value are not negative: " + quantity + ", " + value);
        }
    }

    /** Whether that day's records have it as ordered and not arrived. */
    public boolean openOn(LocalDate day) {
        LocalDate placed = placedOn;
        return (placed == null || !placed.isAfter(day)) && !knownToHaveArrived(day);
    }

    boolean knownToHaveArrived(LocalDate day) {
        LocalDate known = knownOn;
        return known != null && !known.isAfter(day);
    }

    /** Days after the promise; a line that is still open on that day is late by more than the days until then. */
    long lateDays(LocalDate day) {
        LocalDate arrived = arrivedOn;
        return ChronoUnit.DAYS.between(promisedOn, arrived != null && knownToHaveArrived(day) ? arrived : day);
    }

    /** Whether the promise is another than the one that was agreed. */
    boolean isMoved() {
        return !trait(Trait.MOVED).isEmpty();
    }

    String trait(Trait trait) {
        return traits.getOrDefault(trait, "");
    }
}
