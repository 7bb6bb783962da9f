package io.leadline.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A rate in force from its day on, and how it came to be what it is.
 *
 * @param changes who set what, oldest first; it only grows, and is empty for rates that were set before this was kept
 */
public record SetRate(ExchangeRate rate, List<Change> changes) {

    public SetRate {
        changes = List.copyOf(changes);
    }

    /**
     * One change.
     *
     * @param by name of the person, or of the file it was imported from
     */
    public record Change(Instant at, String by, BigDecimal perCompanyCurrency) {}
}
