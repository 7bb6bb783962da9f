package io.leadline.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the company's currency was worth on a day.
 *
 * @param currency three letters, ISO 4217
 * @param perCompanyCurrency how much of it one unit of the company's currency buys
 * @param asOf it counts from this day on, until there is a later one
 */
public record ExchangeRate(String currency, BigDecimal perCompanyCurrency, LocalDate asOf) {

    public ExchangeRate {
        if (perCompanyCurrency.signum() <= 0) {
            throw new IllegalArgumentException(
                    "An exchange rate is above zero, not " + perCompanyCurrency + " of " + currency);
        }
        // The same number in one spelling, so that an import that is repeated changes nothing.
        perCompanyCurrency = perCompanyCurrency.stripTrailingZeros();
    }
}
