package io.leadline.stock;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Goods of one shelf that are promised to a customer: a line of a reservation, or a promise of its own.
 *
 * @param id the sale it belongs to and its line; the same id is held once
 * @param until from then on it counts no more, whether anybody has swept it away or not; null for one that does not end
 */
public record Hold(
        String id,
        String channel,
        Sku sku,
        Quantity quantity,
        @Nullable Instant until) {

    public Hold {
        if (id.isBlank() || !quantity.isPositive()) {
            throw new IllegalArgumentException(
                    "A hold has an id and a quantity above zero, not '" + id + "', " + quantity);
        }
    }

    /** One that does not end by itself. */
    public Hold(String id, String channel, Sku sku, Quantity quantity) {
        this(id, channel, sku, quantity, null);
    }

    public boolean overAt(Instant now) {
        return until != null && !now.isBefore(until);
    }

    /** Held at least until then: it is never shortened, and what does not end stays so. */
    public Hold atLeastUntil(@Nullable Instant other) {
        boolean later = until != null && (other == null || other.isAfter(until));
        return later ? new Hold(id, channel, sku, quantity, other) : this;
    }
}
