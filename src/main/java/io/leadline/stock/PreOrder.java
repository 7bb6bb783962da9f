package io.leadline.stock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a channel may promise goods that are still to come.
 *
 * @param mostUnits the most of an item that it may have pre-ordered at a location; null for no end
 * @param mostPercent the same of what comes, in percent; null for all
 * @param aheadDays no day further ahead is promised
 * @param sure how sure the day has to be
 */
public record PreOrder(
        @Nullable Integer mostUnits, @Nullable Integer mostPercent, int aheadDays, Sureness sure) {

    public static final int USUAL_DAYS = 60;
    public static final int MOST_DAYS = 365;

    private static final int ALL = 100;

    public PreOrder {
        boolean wrong = (mostUnits != null && mostUnits < 1)
                || (mostPercent != null && (mostPercent < 1 || mostPercent > ALL))
                || aheadDays < 1
                || aheadDays > MOST_DAYS;
        if (wrong) {
            throw new IllegalArgumentException("Nothing is pre-ordered by " + mostUnits + " units, " + mostPercent
                    + " percent, " + aheadDays + " days ahead");
        }
    }

    boolean reaches(LocalDate day, LocalDate today) {
        return !day.isAfter(today.plusDays(aheadDays));
    }

    /** Of so much that comes, in whole units unless it may have all. */
    BigDecimal part(BigDecimal coming) {
        return mostPercent == null
                ? coming
                : coming.multiply(BigDecimal.valueOf(mostPercent))
                        .divide(BigDecimal.valueOf(ALL), 0, RoundingMode.FLOOR);
    }
}
