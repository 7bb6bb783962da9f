package io.leadline.ordering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How far an answer may be from what was asked without a buyer's review. Better prices and earlier days are always
 * inside; a day after the need date never is, because such supply comes too late to cover.
 *
 * @param quantityPercent how much more or less of a line
 * @param pricePercent how much more a unit may cost
 * @param daysLate calendar days after the requested date
 */
public record Tolerance(BigDecimal quantityPercent, BigDecimal pricePercent, int daysLate) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Tolerance {
        if (quantityPercent.signum() < 0 || pricePercent.signum() < 0 || daysLate < 0) {
            throw new IllegalArgumentException("A tolerance is zero or more, not " + quantityPercent + " %, "
                    + pricePercent + " %, " + daysLate + " days");
        }
    }

    boolean accepts(OrderLine line, LineAnswer answer) {
        return !answer.refused()
                && answer.instead() == null
                && quantity(line, answer)
                && price(line, answer)
                && date(line, answer);
    }

    boolean quantity(OrderLine line, LineAnswer answer) {
        BigDecimal asked = line.quantity().value();
        BigDecimal difference = answer.quantity().value().subtract(asked).abs();
        return difference.multiply(HUNDRED).compareTo(asked.multiply(quantityPercent)) <= 0;
    }

    boolean price(OrderLine line, LineAnswer answer) {
        BigDecimal asked = line.unitPrice().amount();
        BigDecimal more = answer.unitPrice().amount().subtract(asked);
        return more.multiply(HUNDRED).compareTo(asked.multiply(pricePercent)) <= 0;
    }

    /** By the last day of a split line: what comes before it is no later. */
    boolean date(OrderLine line, LineAnswer answer) {
        LocalDate day = answer.lastDate();
        boolean inTime = ChronoUnit.DAYS.between(line.requestedDate(), day) <= daysLate;
        boolean covers = !day.isAfter(line.needDate()) || !day.isAfter(line.requestedDate());
        return inTime && covers;
    }
}
