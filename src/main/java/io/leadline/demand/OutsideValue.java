package io.leadline.demand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What an outside series says of one day.
 *
 * @param knownAhead see {@link OutsideSeries}; what was told last counts for the series
 * @param value with at most six decimals, which is more than anything outside is measured with
 */
public record OutsideValue(OutsideSeries.Subject subject, boolean knownAhead, LocalDate day, double value) {

    private static final int DECIMALS = 6;

    /** Beyond it a number has no six decimals. */
    public static final double FURTHEST = 1e12;

    public OutsideValue {
        if (!(Math.abs(value) <= FURTHEST)) {
            throw new IllegalArgumentException(subject + " " + day + ": " + value);
        }
        value = BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
