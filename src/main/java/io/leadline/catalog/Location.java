package io.leadline.catalog;

import java.time.ZoneId;

/**
 * A place that holds stock and receives orders.
 *
 * @param shelfL litres that the units of one item may take up; 0 for no limit
 * @param point where exactly it takes goods in
 */
public record Location(
        String id,
        String name,
        LocationKind kind,
        String country,
        ZoneId zone,
        double shelfL,
        ReceivingDays receivingDays,
        ReceivingPoint point) {

    /** Of which nobody said where exactly. */
    public Location(
            String id,
            String name,
            LocationKind kind,
            String country,
            ZoneId zone,
            double shelfL,
            ReceivingDays receivingDays) {
        this(id, name, kind, country, zone, shelfL, receivingDays, ReceivingPoint.NONE);
    }

    /** The same, taking goods in there. */
    public Location at(ReceivingPoint newPoint) {
        return new Location(id, name, kind, country, zone, shelfL, receivingDays, newPoint);
    }

    /** One with room for everything, which takes goods in when its country works. */
    public Location(String id, String name, LocationKind kind, String country, ZoneId zone) {
        this(id, name, kind, country, zone, 0, ReceivingDays.USUAL);
    }

    public Location {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException(
                    "A location has an id and a name, this one is '" + id + "', '" + name + "'");
        }
        if (!(shelfL >= 0)) {
            throw new IllegalArgumentException("Location " + id + " has shelves of " + shelfL + " litres");
        }
    }
}
