package io.leadline.ordering;

import io.leadline.shared.Lapse;
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

    public static ArrivalDay of(LocalDate day, LocalDate today) {
        if (Lapse.isOver(day, today)) {
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
