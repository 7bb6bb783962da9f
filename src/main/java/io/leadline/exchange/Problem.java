package io.leadline.exchange;

/** What can be wrong with a row. The texts with cause and remedy are {@code exchange.problem.*} and {@code .remedy.*}. */
public enum Problem {
    // the file as a whole
    UNREADABLE_FILE,
    OTHER_CONTENT,
    NO_WORKBOOK,
    EMPTY_FILE,
    MISSING_COLUMN,
    DUPLICATE_COLUMN,
    DUPLICATE_FILE,
    SECOND_FILE,
    OPEN_DATES,
    EXCHANGED_DATES,
    OPEN_DECIMALS,
    FILE_WITHOUT_ROWS,
    MISSING_FILE,
    NO_ROWS,
    // notices: the file is loaded all the same
    UNKNOWN_FILE,
    INSIDE,
    UNKNOWN_COLUMN,
    NOT_UTF8,
    OTHER_SEPARATOR,
    OTHER_SPELLING,
    OTHER_HEADER,
    LINES_ABOVE,
    NO_ROW,
    RETURNED,
    OTHER_CURRENCY,
    TWO_ALIKE,
    ADDED_UP,
    NEGATIVE_COUNT,
    STILL_TO_COME,
    ODD_LAST_DAY,
    SUMS_OF_PERIODS,
    NO_RATE,
    NO_COUNTS,
    // the row
    WRONG_FIELD_COUNT,
    UNCLOSED_QUOTE,
    DUPLICATE,
    NOT_ACCEPTED,
    OLDER_COUNT,
    // one field
    MISSING_VALUE,
    TOO_LONG,
    BAD_CHARACTER,
    TOO_FINE,
    NOT_A_NUMBER,
    NOT_WHOLE,
    NEGATIVE,
    NOT_POSITIVE,
    TOO_LARGE,
    NOT_A_DATE,
    OTHER_DATE_FORMAT,
    IMPOSSIBLE_DATE,
    IMPLAUSIBLE_DATE,
    NOT_YET,
    DATES_REVERSED,
    UNKNOWN_CURRENCY,
    OTHER_SIGN,
    UNKNOWN_COUNTRY,
    UNKNOWN_ZONE,
    UNKNOWN_LANGUAGE,
    UNKNOWN_KIND,
    NOT_AN_EMAIL,
    NOT_PRICE_BREAKS,
    NOT_WEEKDAYS,
    UNKNOWN_REFERENCE,
    REFERS_TO_WRONG_ROW,
    PART_OF_ITSELF,
    // a code that something has happened to
    ROUNDED_CODE,
    LOST_ZEROS,
    LOOKS_LIKE,
    // the answer to an order
    OTHER_ORDER,
    NOT_ASKED,
    NOT_AHEAD,
    NOT_IN_TERMS,
    TWO_PRICES,
    TWO_ANSWERS,
    // the notice of a shipment
    TWO_SHIPMENTS;

    /** Whether it only tells something and nothing is left out because of it. */
    public boolean isNotice() {
        return compareTo(UNKNOWN_FILE) >= 0 && compareTo(NO_COUNTS) <= 0;
    }

    /** Whether a whole file is not there because of it. */
    public boolean isOfFile() {
        return compareTo(NO_ROWS) <= 0;
    }

    /** Whether it only tells how a file was read. */
    private boolean tellsHow() {
        return switch (this) {
            case NOT_UTF8, OTHER_SEPARATOR, OTHER_SPELLING, OTHER_HEADER, LINES_ABOVE, NO_ROW -> true;
            default -> false;
        };
    }

    /** Where it stands in a list that begins with what has to be mended first: the files, then rows, then what hangs on them. */
    public int rank() {
        if (isNotice()) {
            return tellsHow() ? 4 : 3;
        }
        return isOfFile() ? 0 : this == UNKNOWN_REFERENCE || this == REFERS_TO_WRONG_ROW ? 2 : 1;
    }
}
