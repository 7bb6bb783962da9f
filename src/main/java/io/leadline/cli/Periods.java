package io.leadline.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.WeekFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ways in which files write periods: a whole number, a day or what begins with one (a month {@code 2026-03}, a quarter
 * {@code 2026-Q1}, an ISO week {@code 2026-W05}), or a time. Times are taken as they are written, whatever their zone.
 */
enum Periods {
    NUMBERS("whole numbers"),
    DATES("dates"),
    TIMES("times");

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-?Q([1-4])");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-?W(\\d{2})");
    private static final Pattern TIME = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2})?)(?:[.,]\\d+)?(?:Z|[+-]\\d{2}:?\\d{2})?");

    private static final int MONTHS_OF_A_QUARTER = 3;
    static final long SECONDS_OF_A_DAY = 86_400;

    /** What a period is called in a message about files that mix them. */
    final String plural;

    Periods(String plural) {
        this.plural = plural;
    }

    /** @param value the number, the day since 1970, or the second since then */
    record Read(Periods kind, long value) {}

    static Read read(String text) {
        if (WHOLE.matcher(text).matches()) {
            return new Read(NUMBERS, Long.parseLong(text));
        }
        try {
            Matcher time = TIME.matcher(text);
            if (time.matches()) {
                LocalDateTime at = LocalDateTime.parse(time.group(1) + 'T' + time.group(2));
                return new Read(TIMES, at.toEpochSecond(ZoneOffset.UTC));
            }
            return new Read(DATES, day(text).toEpochDay());
        } catch (DateTimeException e) {
            throw new NumberFormatException(e.getMessage());
        }
    }

    private static LocalDate day(String text) {
        Matcher month = MONTH.matcher(text);
        Matcher quarter = QUARTER.matcher(text);
        Matcher week = WEEK.matcher(text);
        if (month.matches()) {
            return LocalDate.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)), 1);
        }
        if (quarter.matches()) {
            int first = (Integer.parseInt(quarter.group(2)) - 1) * MONTHS_OF_A_QUARTER + 1;
            return LocalDate.of(Integer.parseInt(quarter.group(1)), first, 1);
        }
        if (week.matches()) {
            LocalDate inFirst = LocalDate.of(Integer.parseInt(week.group(1)), 1, 4);
            int number = Integer.parseInt(week.group(2));
            if (number < 1
                    || number
                            > inFirst.range(WeekFields.ISO.weekOfWeekBasedYear())
                                    .getMaximum()) {
                throw new DateTimeException("no such week");
            }
            return inFirst.with(WeekFields.ISO.weekOfWeekBasedYear(), number).with(WeekFields.ISO.dayOfWeek(), 1);
        }
        if (!DAY.matcher(text).matches()) {
            throw new DateTimeException("no date");
        }
        return LocalDate.parse(text);
    }

    /** As a person reads it. */
    String text(long value) {
        return switch (this) {
            case NUMBERS -> Long.toString(value);
            case DATES -> LocalDate.ofEpochDay(value).toString();
            case TIMES -> LocalDateTime.ofEpochSecond(value, 0, ZoneOffset.UTC).toString();
        };
    }
}
