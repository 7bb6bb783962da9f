package io.leadline.shared;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/** The search for a day on which something can be done. */
public final class Days {

    /** Nobody is closed for longer; who is would make a date wait for ever. */
    public static final int LONGEST = 3_660;

    private Days() {}

    /**
     * The first day that is right.
     *
     * @param from itself among them
     * @param step 1 for later days, -1 for earlier ones
     * @return empty if no day is for {@link #LONGEST} days
     */
    public static Optional<LocalDate> first(LocalDate from, int step, Predicate<LocalDate> right) {
        LocalDate day = from;
        for (int i = 0; i <= LONGEST; i++) {
            if (right.test(day)) {
                return Optional.of(day);
            }
            day = day.plusDays(step);
        }
        return Optional.empty();
    }
}
