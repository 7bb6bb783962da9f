package io.leadline.cli;

import java.time.LocalDate;
import java.util.Collection;

/**
 * The equal step that all periods of a file fit: days, weeks, months, whole numbers, or a part of a day.
 *
 * @param width steps of the unit: days, months, numbers or seconds
 */
record PeriodStep(long width, boolean months, Periods kind) {

    private static final int LONGEST_MONTH = 31;

    /** Months that are dated by their last or first working day lie so many days apart. */
    private static final int SHORTEST_BETWEEN_MONTHS = 25;

    private static final int LONGEST_BETWEEN_MONTHS = 38;
    private static final int FEWEST_MONTHS = 4;

    /** More steps of a day than these are noise, not a cycle. */
    private static final int MOST_STEPS_OF_A_DAY = 288;

    static PeriodStep of(Collection<SeriesRows> all, Periods kind) {
        boolean months = kind == Periods.DATES
                && (all.stream().allMatch(PeriodStep::sameDayOfMonth)
                        || all.stream().allMatch(PeriodStep::oneAMonth) && width(all, false) < SHORTEST_BETWEEN_MONTHS);
        return new PeriodStep(Math.max(1, width(all, months)), months, kind);
    }

    private static long width(Collection<SeriesRows> all, boolean months) {
        long width = 0;
        long origin = Long.MIN_VALUE;
        for (SeriesRows one : all) {
            for (int i = 0; i < one.size(); i++) {
                long index = raw(one.period(i), months);
                origin = origin == Long.MIN_VALUE ? index : origin;
                width = gcd(width, Math.abs(index - origin));
            }
        }
        return width;
    }

    /** On the same day of each month, or on its last where it has no such day. */
    private static boolean sameDayOfMonth(SeriesRows one) {
        int day = 0;
        for (int i = 0; i < one.size(); i++) {
            day = Math.max(day, LocalDate.ofEpochDay(one.period(i)).getDayOfMonth());
        }
        for (int i = 0; i < one.size(); i++) {
            LocalDate date = LocalDate.ofEpochDay(one.period(i));
            if (date.getDayOfMonth() != Math.min(day, date.lengthOfMonth())) {
                return false;
            }
        }
        return day <= LONGEST_MONTH;
    }

    /** One date in each month, as of the last working days. */
    private static boolean oneAMonth(SeriesRows one) {
        for (int i = 1; i < one.size(); i++) {
            long days = one.period(i) - one.period(i - 1);
            long steps = raw(one.period(i), true) - raw(one.period(i - 1), true);
            if (steps != 1 || days < SHORTEST_BETWEEN_MONTHS || days > LONGEST_BETWEEN_MONTHS) {
                return false;
            }
        }
        return one.size() >= FEWEST_MONTHS;
    }

    private static long raw(long period, boolean months) {
        if (!months) {
            return period;
        }
        LocalDate date = LocalDate.ofEpochDay(period);
        return date.getYear() * 12L + date.getMonthValue();
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    long index(long period) {
        return Math.floorDiv(raw(period, months), width);
    }

    boolean daily() {
        return kind == Periods.DATES && !months && width == 1;
    }

    /** Steps of the usual cycle: a year, the week for days, the day for parts of it. */
    int season() {
        if (kind == Periods.NUMBERS) {
            return 1;
        }
        if (kind == Periods.TIMES) {
            long steps = Periods.SECONDS_OF_A_DAY / width;
            return steps <= MOST_STEPS_OF_A_DAY ? (int) Math.max(1, steps) : 1;
        }
        if (months) {
            return (int) Math.max(1, 12 / width);
        }
        return width % 7 == 0 ? (int) Math.max(1, 364 / width) : 7;
    }
}
