package io.leadline.catalog;

import java.time.ZoneId;

/** A place that holds stock and receives orders. */
public record Location(String id, String name, LocationKind kind, String country, ZoneId zone) {

    public Location {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException(
                    "A location has an id and a name, this one is '" + id + "', '" + name + "'");
        }
    }
}
