package io.leadline.quotations;

import io.leadline.catalog.WorkingCalendar;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;

/**
 * On which days a supplier that is silent is reminded: its last working day before the deadline's, and, where it has a
 * working week or more, the one in the middle. Never on the day on which it was asked.
 */
final class Reminding {

    private static final int LONG_DAYS = 5;

    private Reminding() {}

    static boolean isDue(LocalDate today, LocalDate askedOn, LocalDate lastDay, WorkingCalendar calendar) {
        return days(askedOn, lastDay, calendar).contains(today);
    }

    static TreeSet<LocalDate> days(LocalDate askedOn, LocalDate lastDay, WorkingCalendar calendar) {
        TreeSet<LocalDate> working = new TreeSet<>();
        askedOn.plusDays(1)
                .datesUntil(lastDay.plusDays(1))
                .filter(calendar::isWorkingDay)
                .forEach(working::add);
        TreeSet<LocalDate> days = new TreeSet<>();
        Optional.ofNullable(working.lower(lastDay))
                .or(() -> Optional.ofNullable(working.floor(lastDay)))
                .ifPresent(days::add);
        if (working.size() >= LONG_DAYS) {
            days.add(working.stream().skip(working.size() / 2L - 1).findFirst().orElseThrow());
        }
        return days;
    }
}
