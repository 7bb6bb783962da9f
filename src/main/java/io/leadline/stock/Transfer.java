package io.leadline.stock;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.Instant;

/** Goods on their way from one location of the company to another. */
public record Transfer(
        String id, String from, String to, Sku sku, Quantity quantity, String cause, State state, Instant startedAt) {

    public enum State {
        /** Wanted; the stock it takes is not booked yet, or only in part. */
        STARTED,
        /** Left the one place and is expected at the other. */
        UNDERWAY,
        ARRIVED
    }

    public Transfer {
        if (id.isBlank() || from.equals(to) || !quantity.isPositive()) {
            throw new IllegalArgumentException("A transfer needs an id, two places and a quantity above zero, not '"
                    + id + "', " + from + " to " + to + ", " + quantity);
        }
    }
}
