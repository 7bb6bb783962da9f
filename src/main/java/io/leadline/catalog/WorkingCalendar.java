package io.leadline.catalog;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When one party works, in its own time zone: not at its weekends, public holidays and closures. Working time counts
 * working days whole, so that 48 hours are two working days for everybody, whatever their office hours are.
 */
public interface WorkingCalendar {

    ZoneId zone();

    boolean isWorkingDay(LocalDate day);

    /**
     * The n-th working day after the day (before it, for a negative n); for 0 the day itself, or the next working day
     * if it is none.
     */
    LocalDate plusWorkingDays(LocalDate day, int workingDays);

    /** How many working days lie after {@code from} up to and including {@code to}; negative when turned round. */
    int workingDaysBetween(LocalDate from, LocalDate to);

    /** The instant at which that much working time has gone by. */
    Instant plusWorkingTime(Instant from, Duration workingTime);

    /** The working time between two instants; zero when {@code to} is not after {@code from}. */
    Duration workingTimeBetween(Instant from, Instant to);
}
