package io.leadline.ordering;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** When something is to come, as a gate plans its days; in the order in which it is looked at. */
public enum ArrivalDay {
    OVERDUE,
    TODAY,
    TOMORROW,
    /** The days after tomorrow, until Sunday. */
    THIS_WEEK,
    LATER,
    /** So long overdue that nobody expects it any more: in most shops it came and was never booked, or was forgotten. */
    LAPSED;

    /** A quarter of a year: of a thousand deliveries that came at all, hardly one was as late. */
    private static final int LAPSES_AFTER_WEEKS = 13;

    /** What was due before this day, and has no other day since, is not expected any more. */
    public static LocalDate lapsedBefore(LocalDate today) {
        return today.minusWeeks(LAPSES_AFTER_WEEKS);
    }

    public static boolean isLapsed(LocalDate day, LocalDate today) {
        return day.isBefore(lapsedBefore(today));
    }

    public static ArrivalDay of(LocalDate day, LocalDate today) {
        if (isLapsed(day, today)) {
            return LAPSED;
        }
        if (day.isBefore(today)) {
            return OVERDUE;
        }
        if (day.equals(today)) {
            return TODAY;
        }
        if (day.equals(today.plusDays(1))) {
            return TOMORROW;
        }
        return day.isAfter(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))) ? LATER : THIS_WEEK;
    }
}
