package io.leadline.shared;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How large, exact, long and far off what is entered can be, one kind of value after the other. Every entry asks these:
 * fields, services, files that are imported, mails and addresses. What was stored before they were there is read as it is.
 */
public final class Bounds {

    /** Twelve digits before the point: more than any company orders, pays or counts. */
    private static final long MOST = 999_999_999_999L;

    /** Of anything in no particular unit; {@code Units} knows what a unit can be divided into. */
    public static final NumberRange QUANTITY = NumberRange.of(0, MOST, 6);

    /** Unit prices have more decimals than what is paid. */
    public static final NumberRange PRICE = NumberRange.of(0, MOST, 6);

    public static final NumberRange AMOUNT = NumberRange.of(0, MOST, 6);

    public static final NumberRange PERCENT = NumberRange.of(0, 1_000, 4);

    public static final NumberRange EXCHANGE_RATE =
            new NumberRange(new BigDecimal("0.0000000001"), BigDecimal.valueOf(1_000_000_000L), 12);

    /** Weights and volumes of one unit. */
    public static final NumberRange MEASURE = NumberRange.of(0, 1_000_000_000L, 9);

    /** A number of days. */
    public static final NumberRange DAYS = NumberRange.of(0, 10_000, 0);

    /** Days that a company's books speak of. */
    public static final DateRange DATE = new DateRange(LocalDate.of(1990, 1, 1), LocalDate.of(2100, 12, 31));

    /** Years ahead for which something is asked for or promised. */
    private static final int HORIZON_YEARS = 3;

    public static final TextRule NAME = TextRule.name(200);

    /** Ids that a company gives: users, suppliers, places. */
    public static final TextRule CODE = TextRule.name(64);

    /** What a paper or a box says of itself: the number of a delivery note, of a batch. */
    public static final TextRule REFERENCE = TextRule.line(64);

    /** Reasons and notes, which may be written in several lines. */
    public static final TextRule NOTE = TextRule.lines(500);

    public static final TextRule COMMENT = TextRule.lines(4_000);

    /** What is looked for. */
    public static final TextRule SEARCH = TextRule.line(200);

    /** What lists a few values, such as prices from quantities on. */
    public static final TextRule LIST = TextRule.line(1_000);

    public static final TextRule PASSWORD = TextRule.line(200);

    public static final TextRule FILE_NAME = TextRule.name(200);

    private Bounds() {}

    /** Days that can still be asked for or promised. */
    public static DateRange ahead(LocalDate today) {
        return new DateRange(today, today.plusYears(HORIZON_YEARS));
    }
}
