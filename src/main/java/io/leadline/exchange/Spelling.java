package io.leadline.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers or dates of a column are written. It makes our own spelling of a cell; one that is written otherwise comes
 * back as it was, for the row to be refused with what stands there.
 */
public sealed interface Spelling {

    /** Whether the point or the comma stands before the decimals; the other one, blanks and apostrophes part thousands. */
    enum Decimal implements Spelling {
        POINT,
        COMMA;

        @Override
        public String plain(String cell) {
            if (cell.length() > MOST_CHARACTERS) {
                return cell;
            }
            String bare = Numbers.bare(cell);
            char decimal = this == POINT ? '.' : ',';
            char group = this == POINT ? ',' : '.';
            int at = bare.indexOf(decimal);
            String whole = at < 0 ? bare : bare.substring(0, at);
            boolean grouped = whole.indexOf(group) >= 0;
            if (grouped && !GROUPED.matcher(whole.replace('.', ',')).matches() || bare.indexOf(group) > at && at >= 0) {
                return cell;
            }
            String number = whole.replace(String.valueOf(group), "") + (at < 0 ? "" : "." + bare.substring(at + 1));
            return NUMBER.matcher(number).matches() ? number : cell;
        }
    }

    /** Which part of a date comes first. */
    enum Order implements Spelling {
        YEAR_FIRST,
        DAY_FIRST,
        MONTH_FIRST;

        @Override
        public String plain(String cell) {
            Matcher year = YEAR_BEFORE.matcher(cell);
            Matcher last = YEAR_BEHIND.matcher(cell);
            try {
                if (this == YEAR_FIRST) {
                    return year.matches() ? iso(year.group(1), year.group(2), year.group(3)) : cell;
                }
                if (!last.matches()) {
                    return cell;
                }
                boolean dayFirst = this == DAY_FIRST;
                return iso(last.group(3), last.group(dayFirst ? 2 : 1), last.group(dayFirst ? 1 : 2));
            } catch (DateTimeException e) {
                return cell;
            }
        }

        private static String iso(String year, String month, String day) {
            return LocalDate.of(Dates.year(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString();
        }
    }

    /** Days with the name of their month. */
    record Worded() implements Spelling {

        @Override
        public String plain(String cell) {
            String day = WordedDates.iso(cell);
            return day == null ? cell : day;
        }
    }

    /** The year first, with two digits: {@code 26-03-31}. */
    record ShortYear() implements Spelling {

        @Override
        public String plain(String cell) {
            Matcher parts = YEAR_BEHIND.matcher(cell);
            try {
                return parts.matches() ? Order.iso(parts.group(1), parts.group(2), parts.group(3)) : cell;
            } catch (DateTimeException e) {
                return cell;
            }
        }
    }

    /** Days since the end of 1899, as spreadsheets count them. */
    record Serial() implements Spelling {

        @Override
        public String plain(String cell) {
            return SERIAL.matcher(cell).matches()
                    ? LocalDate.of(1899, 12, 30)
                            .plusDays(Long.parseLong(cell.substring(0, 5)))
                            .toString()
                    : cell;
        }
    }

    /** Prices from quantities on, with numbers of another spelling: {@code 1:2,50;100:2,25}. */
    record Breaks(Decimal decimal) implements Spelling {

        @Override
        public String plain(String cell) {
            return Stream.of(cell.split(";"))
                    .map(pair -> Stream.of(pair.split(":", -1))
                            .map(number -> decimal.plain(number.strip()))
                            .collect(Collectors.joining(":")))
                    .collect(Collectors.joining(";"));
        }
    }

    /**
     * Dates of which a spreadsheet of another country has made what it could: where it reads the month first, {@code 04/03/2026}
     * became a date of April, and {@code 13/04/2026} stayed a text.
     *
     * @param texts how those are written that stayed texts
     * @param exchanged whether those that became dates have day and month exchanged, because they were written likewise
     */
    record Converted(Order texts, boolean exchanged) implements Spelling {

        @Override
        public String plain(String cell) {
            Matcher made = MADE.matcher(cell);
            return !made.matches()
                    ? texts.plain(cell)
                    : exchanged ? made.group(1) + "-" + made.group(3) + "-" + made.group(2) : cell;
        }
    }

    /** Amounts of a workbook that are shown with the sign of a currency: plain numbers beside it, whatever its texts are. */
    record Shown(@Nullable Spelling texts) implements Spelling {

        @Override
        public String plain(String cell) {
            return SheetCell.isAmount(cell) ? SheetCell.withoutSign(cell) : texts == null ? cell : texts.plain(cell);
        }
    }

    /** A date, of which day and month could be exchanged. */
    Pattern MADE = Pattern.compile("(\\d{4})-(0\\d|1[0-2])-(0\\d|1[0-2])");

    /** Of a number or date, and far more than any has; what is longer is none. */
    int MOST_CHARACTERS = 60;

    Pattern SERIAL = Pattern.compile("[2-7]\\d{4}(\\.\\d+)?");
    /** Without signs between them year, month and day have eight digits: 2026-11 and 202611 are months. */
    Pattern YEAR_BEFORE = Pattern.compile(
            "(?=\\d{8}(?!\\d)|\\d{4}[-./ ]\\d{1,2}[-./ ])" + "(\\d{4})[-./ ]?(\\d{1,2})[-./ ]?(\\d{1,2})(?:[T ].*)?");

    Pattern YEAR_BEHIND =
            Pattern.compile("(\\d{1,2})(?:[-/ ]|\\. ?)(\\d{1,2})(?:[-/ ]|\\. ?)(\\d{4}|\\d{2})(?:,?[T ].*)?");

    Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}(,\\d{2,3})*,\\d{3}");
    Pattern NUMBER = Pattern.compile("[-+]?\\d*\\.?\\d+|[-+]?\\d+\\.");

    /** Our own spelling of a cell; the cell itself where it is not written so. */
    String plain(String cell);

    /** A cell that is written so, to show it. */
    default String example() {
        return switch (this) {
            case Decimal decimal -> decimal == Decimal.POINT ? "1,234.50" : "1.234,50";
            case Order order ->
                switch (order) {
                    case YEAR_FIRST -> "2026/12/31";
                    case DAY_FIRST -> "31/12/2026";
                    case MONTH_FIRST -> "12/31/2026";
                };
            case Serial serial -> "46112";
            case Worded worded -> "31 Dec 2026";
            case ShortYear shortYear -> "26-12-31";
            case Converted converted -> converted.texts.example();
            case Shown shown -> shown.texts == null ? "" : shown.texts.example();
            case Breaks breaks -> breaks.decimal == Decimal.POINT ? "1:2.50" : "1:2,50";
        };
    }
}
