package io.leadline.signals.live;

import java.time.Instant;

/**
 * One sale as it was told: so many units of the item to one customer at once.
 *
 * @param id of the movement; the same one counts once
 * @param cause what was sold, such as an order of a shop; several movements of one cause are one order
 */
public record LiveOrder(String id, String cause, Instant at, double units) {

    public LiveOrder {
        if (!(units > 0)) {
            throw new IllegalArgumentException("Order " + id + " sells " + units + " units, not above zero");
        }
    }
}
