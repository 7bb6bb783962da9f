package io.leadline.catalog.store;

import io.leadline.catalog.Location;
import io.leadline.catalog.LocationKind;
import io.leadline.catalog.ReceivingDays;
import io.leadline.catalog.ReceivingPoint;
import io.leadline.storage.Mapper;
import java.time.ZoneId;
import org.bson.Document;

/** Locations by id. */
final class LocationMapper implements Mapper<Location> {

    @Override
    public String id(Location location) {
        return location.id();
    }

    @Override
    public Document write(Location location) {
        return new Document("_id", location.id())
                .append("name", location.name())
                .append("kind", location.kind().name())
                .append("country", location.country())
                .append("zone", location.zone().getId())
                .append("shelfL", location.shelfL())
                .append("receivingDays", location.receivingDays().code())
                .append("address", location.point().address())
                .append("contact", ContactMapper.write(location.point().contact()))
                .append("hours", location.point().hours());
    }

    @Override
    public Location read(Document document) {
        return new Location(
                document.getString("_id"),
                document.getString("name"),
                LocationKind.valueOf(document.getString("kind")),
                document.getString("country"),
                ZoneId.of(document.getString("zone")),
                document.get("shelfL", 0.0),
                // Locations of before it say nothing: as their country works.
                ReceivingDays.parse(document.get("receivingDays", "")).orElse(ReceivingDays.USUAL),
                new ReceivingPoint(
                        document.get("address", ""),
                        ContactMapper.read(document.get("contact", Document.class)),
                        document.get("hours", "")));
    }
}
