package io.leadline.simulation;

import java.time.LocalTime;

/** When on a day simulated people act. */
public enum DayPart {
    /** Buyers and managers are at their desks; the night's plans are there. */
    MORNING(LocalTime.of(8, 11)),
    /** Suppliers have read their mail, lorries stand at the gates. */
    NOON(LocalTime.of(13, 4)),
    /** The shops are closed, and the day's sales and stock are handed in. */
    EVENING(LocalTime.of(21, 32));

    private static final int DIFFERENT_DAYS = 19;
    private static final int STEP_MINUTES = 3;

    private final LocalTime earliest;

    DayPart(LocalTime earliest) {
        this.earliest = earliest;
    }

    /**
     * The minute differs from day to day: a timer of whole days that starts at one of these times and ends at another is
     * then before or after it by minutes, however long the machine took.
     */
    LocalTime on(long epochDay) {
        return earliest.plusMinutes(Math.floorMod(epochDay * 7, DIFFERENT_DAYS) * (long) STEP_MINUTES);
    }
}
