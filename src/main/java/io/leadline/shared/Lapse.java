package io.leadline.shared;

import java.time.LocalDate;

/**
 * From when on nobody expects any more what was due: it came and was never booked, or was forgotten, and is no work of today.
 * A quarter of a year: longer than the stated lead times of most suppliers, so that whoever still waited would have ordered anew.
 */
public final class Lapse {

    private static final int WEEKS = 13;

    private Lapse() {}

    /** What was due before this day, and has no other day since, is not expected any more. */
    public static LocalDate before(LocalDate today) {
        return today.minusWeeks(WEEKS);
    }

    public static boolean isOver(LocalDate due, LocalDate today) {
        return due.isBefore(before(today));
    }
}
