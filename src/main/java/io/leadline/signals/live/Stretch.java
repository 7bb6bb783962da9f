package io.leadline.signals.live;

import java.time.Instant;

/**
 * What was sold and what was expected since a moment.
 *
 * @param largest units of its largest order
 * @param expected orders
 */
public record Stretch(Instant from, double orders, double units, double largest, double expected) {

    static Stretch from(Instant from) {
        return new Stretch(from, 0, 0, 0, 0);
    }

    Stretch passed(double more) {
        return new Stretch(from, orders, units, largest, expected + more);
    }

    Stretch sold(double orderUnits, boolean another) {
        return new Stretch(
                from, orders + (another ? 1 : 0), units + orderUnits, Math.max(largest, orderUnits), expected);
    }
}
