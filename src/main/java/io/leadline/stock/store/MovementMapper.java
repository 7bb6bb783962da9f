package io.leadline.stock.store;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.Stamp;
import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Decimal128;

/** Movements by id. */
final class MovementMapper {

    private MovementMapper() {}

    static Document write(Movement movement) {
        Document document = new Document("_id", movement.id())
                .append("kind", movement.kind().name())
                .append("location", movement.location())
                .append("sku", movement.sku().value())
                .append("quantity", new Decimal128(movement.quantity().value()))
                .append("cause", movement.cause())
                .append("at", Date.from(movement.at()));
        // Only where something is known, so that a movement without is written, and chained, as it always was.
        if (!movement.stamp().batch().isBlank()) {
            document.append("batch", movement.stamp().batch());
        }
        movement.stamp().until().ifPresent(day -> document.append("bestBefore", day.toString()));
        return document;
    }

    private static Stamp stamp(Document document) {
        String bestBefore = document.getString("bestBefore");
        return new Stamp(document.get("batch", ""), bestBefore == null ? null : LocalDate.parse(bestBefore));
    }

    static Movement read(Document document) {
        return new Movement(
                document.getString("_id"),
                MovementKind.valueOf(document.getString("kind")),
                document.getString("location"),
                new Sku(document.getString("sku")),
                new Quantity(document.get("quantity", Decimal128.class).bigDecimalValue()),
                document.getString("cause"),
                document.getDate("at").toInstant(),
                stamp(document));
    }
}
