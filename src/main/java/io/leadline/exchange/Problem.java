package io.leadline.exchange;

/** What can be wrong with a row. The texts with cause and remedy are {@code exchange.problem.*} and {@code .remedy.*}. */
public enum Problem {
    // the file as a whole
    UNREADABLE_FILE,
    EMPTY_FILE,
    MISSING_COLUMN,
    DUPLICATE_COLUMN,
    DUPLICATE_FILE,
    // notices: the file is loaded all the same
    UNKNOWN_FILE,
    UNKNOWN_COLUMN,
    NOT_UTF8,
    OTHER_SEPARATOR,
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
    DATES_REVERSED,
    UNKNOWN_CURRENCY,
    UNKNOWN_COUNTRY,
    UNKNOWN_ZONE,
    UNKNOWN_LANGUAGE,
    UNKNOWN_KIND,
    NOT_AN_EMAIL,
    NOT_PRICE_BREAKS,
    UNKNOWN_REFERENCE,
    REFERS_TO_WRONG_ROW;

    /** Whether it only tells something and nothing is left out because of it. */
    public boolean isNotice() {
        return this == UNKNOWN_FILE || this == UNKNOWN_COLUMN || this == NOT_UTF8 || this == OTHER_SEPARATOR;
    }
}
