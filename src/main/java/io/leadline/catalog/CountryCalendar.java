package io.leadline.catalog;

import io.leadline.shared.Period;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * Weekends and public holidays of a country, and one party's closures. Pure: the same arguments give the same days.
 *
 * @param closures may overlap
 */
public record CountryCalendar(String country, ZoneId zone, List<Period> closures) implements WorkingCalendar {

    /** Nobody is closed for longer; a party that is would make a deadline wait for ever. */
    private static final int LONGEST_CLOSURE_DAYS = 3_660;

    public CountryCalendar {
        closures = List.copyOf(closures);
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        Set<DayOfWeek> weekend = Holidays.weekend(country);
        return !weekend.contains(day.getDayOfWeek())
                && !Holidays.isHoliday(country, day)
                && closures.stream().noneMatch(closure -> closure.contains(day));
    }

    /** A public holiday or a closure, whatever day of the week it falls on. */
    public boolean isDayOff(LocalDate day) {
        return Holidays.isHoliday(country, day) || closures.stream().anyMatch(closure -> closure.contains(day));
    }

    @Override
    public LocalDate plusWorkingDays(LocalDate day, int workingDays) {
        if (workingDays == 0) {
            return isWorkingDay(day) ? day : next(day, 1);
        }
        LocalDate moved = day;
        for (int i = 0; i < Math.abs(workingDays); i++) {
            moved = next(moved, Integer.signum(workingDays));
        }
        return moved;
    }

    @Override
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    @Override
    public Instant plusWorkingTime(Instant from, Duration workingTime) {
        if (workingTime.isNegative()) {
            throw new IllegalArgumentException("Working time goes forward only, not by " + workingTime);
        }
        Instant now = startOfWork(from);
        Duration rest = workingTime;
        while (true) {
            LocalDate day = LocalDate.ofInstant(now, zone);
            Instant endOfDay = day.plusDays(1).atStartOfDay(zone).toInstant();
            Duration left = Duration.between(now, endOfDay);
            if (rest.compareTo(left) < 0) {
                return now.plus(rest);
            }
            rest = rest.minus(left);
            now = startOfWork(endOfDay);
        }
    }

    @Override
    public Duration workingTimeBetween(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        Instant now = startOfWork(from);
        while (now.isBefore(to)) {
            Instant endOfDay = LocalDate.ofInstant(now, zone)
                    .plusDays(1)
                    .atStartOfDay(zone)
                    .toInstant();
            Instant end = endOfDay.isBefore(to) ? endOfDay : to;
            sum = sum.plus(Duration.between(now, end));
            now = startOfWork(endOfDay);
        }
        return sum;
    }

    private Instant startOfWork(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, zone);
        return isWorkingDay(day) ? instant : next(day, 1).atStartOfDay(zone).toInstant();
    }

    private LocalDate next(LocalDate day, int step) {
        LocalDate candidate = day.plusDays(step);
        for (int i = 0; i < LONGEST_CLOSURE_DAYS; i++) {
            if (isWorkingDay(candidate)) {
                return candidate;
            }
            candidate = candidate.plusDays(step);
        }
        throw new IllegalStateException(
                "No working day within ten years of " + day + " in " + country + " with closures " + closures);
    }
}
