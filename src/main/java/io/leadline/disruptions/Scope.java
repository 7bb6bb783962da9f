package io.leadline.disruptions;

import io.leadline.shared.Bounds;

/**
 * What a disruption is about.
 *
 * @param value the id of a supplier, two letters of a country, the name of a port as delivery terms say it, of a carrier or a
 *     category, an item's SKU
 */
public record Scope(Kind kind, String value) {

    /** By what orders are found that it touches. */
    public enum Kind {
        SUPPLIER,
        COUNTRY,
        PORT,
        CARRIER,
        ITEM,
        CATEGORY;

        /** Whether the goods are there and only their way is closed: what is sent sooner, or by another way, helps. */
        public boolean isOnTheWay() {
            return this == PORT || this == CARRIER;
        }
    }

    public Scope {
        value = value.strip();
        Bounds.NAME.require("What a disruption is about", value);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("A disruption is about something: " + kind);
        }
    }
}
