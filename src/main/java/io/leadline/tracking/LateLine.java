package io.leadline.tracking;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.List;

/**
 * One line that is late, and what that costs.
 *
 * @param needed the day it was needed when it was found late
 * @param neededNow the same as of now, which moves with stock and demand
 * @param daysLate after the first of them, or after the promise that was not kept
 * @param chance that it will be late, from 0 to 1; 1 where it is already
 * @param growth what was promised when, oldest first
 */
public record LateLine(
        int number,
        Sku sku,
        String name,
        String unit,
        Quantity open,
        DelayCause cause,
        double chance,
        LocalDate needed,
        LocalDate neededNow,
        LocalDate expected,
        int daysLate,
        Stakes.Stake stake,
        List<Growth> growth) {

    public LateLine {
        growth = List.copyOf(growth);
    }

    /**
     * One word of the supplier's on the day.
     *
     * @param daysLate what it meant against the day the line was needed at first; zero or less was in time
     * @param reason in the supplier's words; may be empty
     */
    public record Growth(LocalDate saidOn, LocalDate day, int daysLate, String reason) {}

    /** The latest words on why, empty where none were said. */
    public String words() {
        return growth.reversed().stream()
                .map(Growth::reason)
                .filter(reason -> !reason.isBlank())
                .findFirst()
                .orElse("");
    }
}
