package io.leadline.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * @param byId id of the person; null for a file, and for changes from before it was kept
     */
    public record Change(Instant at, String by, @Nullable String byId, BigDecimal perCompanyCurrency) {

        /** By a file. */
        public Change(Instant at, String by, BigDecimal perCompanyCurrency) {
            this(at, by, null, perCompanyCurrency);
        }

        /** Whether this person made it, whatever the name is now. */
        public boolean isOf(String id, String name) {
            return byId == null ? by.equals(name) : byId.equals(id);
        }
    }
}
