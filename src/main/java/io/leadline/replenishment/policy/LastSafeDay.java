package io.leadline.replenishment.policy;

import io.leadline.replenishment.LeadTime;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * The last day on which ordering for a first day is safe: nineteen of twenty deliveries of an order of that day are here by
 * then, by the days on which supplier and location work; less the days to the next plan, as {@link Occasions} has it.
 */
public final class LastSafeDay {

    /** What takes longer has no safe day. */
    private static final int LONGEST_DAYS = 400;

    private LastSafeDay() {}

    /**
     * @param leadTimeOf the lead time of an order of a day, closures in it
     * @return empty where nobody delivers so far ahead
     */
    public static Optional<LocalDate> of(LocalDate start, int reviewDays, Function<LocalDate, LeadTime> leadTimeOf) {
        for (int before = 0; before <= LONGEST_DAYS; before++) {
            LocalDate ordered = start.minusDays(before);
            if (Occasions.safeDays(leadTimeOf.apply(ordered)) <= before) {
                return Optional.of(ordered.minusDays(reviewDays));
            }
        }
        return Optional.empty();
    }
}
