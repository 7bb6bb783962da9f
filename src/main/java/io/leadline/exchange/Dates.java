package io.leadline.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as the format writes them, such as 2011-12-09; of other spellings it says how they would be right. */
final class Dates {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    /** A year of two digits from here on is of the last century. */
    private static final int LAST_CENTURY = 70;

    private static final int FIRST_YEAR = 1990;
    static final int LAST_YEAR = 2100;

    /** The first day a date can be. */
    static final int FIRST_EPOCH_DAY = (int) LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay();

    private Dates() {}

    static LocalDate parse(String field, String written) throws WrongField {
        String text = Letters.code(written);
        Matcher iso = ISO.matcher(text);
        if (!iso.matches()) {
            Set<String> meant = meant(text);
            String near = near(text);
            throw meant.isEmpty()
                    ? near.isEmpty()
                            ? new WrongField(field, text, Problem.NOT_A_DATE)
                            : new WrongField(field, text, Problem.IMPOSSIBLE_DATE, near)
                    : new WrongField(field, text, Problem.OTHER_DATE_FORMAT, String.join(" / ", meant));
        }
        int year = Integer.parseInt(iso.group(1));
        int month = Integer.parseInt(iso.group(2));
        int day = Integer.parseInt(iso.group(3));
        try {
            LocalDate date = LocalDate.of(year, month, day);
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                throw new WrongField(field, text, Problem.IMPLAUSIBLE_DATE, "" + FIRST_YEAR, "" + LAST_YEAR);
            }
            return date;
        } catch (DateTimeException e) {
            throw new WrongField(
                    field,
                    text,
                    Problem.IMPOSSIBLE_DATE,
                    month < 1 || month > 12 || day < 1
                            ? year + "-12-31"
                            : YearMonth.of(year, month).atEndOfMonth().toString());
        }
    }

    /** The dates it can stand for: both, where day and month could be either. */
    private static Set<String> meant(String text) {
        Set<String> dates = new LinkedHashSet<>();
        String worded = WordedDates.iso(text);
        if (worded != null) {
            return Set.of(worded);
        }
        Matcher yearFirst = Spelling.YEAR_BEFORE.matcher(text);
        Matcher yearLast = Spelling.YEAR_BEHIND.matcher(text);
        if (yearFirst.matches()) {
            add(dates, yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        } else if (yearLast.matches()) {
            String year = String.valueOf(year(yearLast.group(3)));
            add(dates, year, yearLast.group(2), yearLast.group(1));
            add(dates, year, yearLast.group(1), yearLast.group(2));
        }
        return dates;
    }

    /** A day that is there, beside one that is written like a date and is none. */
    private static String near(String text) {
        Matcher before = Spelling.YEAR_BEFORE.matcher(text);
        Matcher behind = Spelling.YEAR_BEHIND.matcher(text);
        if (!before.matches() && !behind.matches()) {
            return "";
        }
        int year = before.matches() ? year(before.group(1)) : year(behind.group(3));
        int month = Integer.parseInt(before.matches() ? before.group(2) : behind.group(2));
        return month >= 1 && month <= 12
                ? YearMonth.of(year, month).atEndOfMonth().toString()
                : year + "-12-31";
    }

    /** What a year of two or four digits is. */
    static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year < LAST_CENTURY ? 2000 + year : 1900 + year;
    }

    private static void add(Set<String> dates, String year, String month, String day) {
        try {
            dates.add(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString());
        } catch (DateTimeException e) {
            // Not a date when read this way; the other reading stands.
        }
    }
}
