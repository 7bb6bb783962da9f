package io.leadline.exchange.shops;

import io.leadline.shared.Quantity;
import java.time.Instant;
import java.util.List;

/**
 * A customer's order as a shop told of it at one moment, whole and not by its change: so it does not matter which of its
 * messages came, and how often.
 *
 * @param id the shop's
 * @param changedAt when the shop changed it last; the later of two tellings is the one that counts
 */
record ToldOrder(String id, Instant changedAt, List<Line> lines) {

    ToldOrder {
        lines = List.copyOf(lines);
        if (id.isBlank()) {
            throw new IllegalArgumentException("An order of a shop has an id");
        }
    }

    /**
     * @param id the shop's, the same with every telling
     * @param sku empty where the shop does not say
     * @param gone units that have left for the customer and have not come back
     */
    record Line(String id, String sku, Quantity gone) {}
}
