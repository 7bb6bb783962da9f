package io.leadline.claims;

import io.leadline.claims.Claim.Item;
import io.leadline.claims.Claim.Kind;
import io.leadline.claims.Claim.State;
import io.leadline.claims.Claim.Step;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.shipments.Discrepancy;
import java.time.Instant;
import java.util.List;

/** Ten lamps at 12 pounds are short of a shipment of a hundred. */
public final class ClaimExample {

    public static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");

    private ClaimExample() {}

    public static Claim asked(String id, String supplierId, String orderId) {
        return new Claim(
                id,
                0,
                orderId,
                "P" + orderId,
                supplierId,
                "Maker " + supplierId,
                "SH-1",
                "D-1",
                1,
                List.of(item(Discrepancy.Kind.SHORT, 10)),
                NOW,
                State.ASKED,
                1,
                null,
                null,
                List.of(new Step(Kind.OPENED, null, null, null, "", "", "", NOW)),
                List.of());
    }

    /** Nobody knows for sure which shipment it is about. */
    public static Claim guessed(String id, String supplierId, String orderId) {
        Claim asked = asked(id, supplierId, orderId);
        return new Claim(
                id,
                0,
                orderId,
                asked.orderName(),
                supplierId,
                asked.supplierName(),
                asked.shipmentId(),
                asked.shipmentName(),
                1,
                asked.items(),
                NOW,
                State.TO_CHECK,
                1,
                null,
                null,
                List.of(new Step(Kind.GUESSED, null, null, null, "", "", "", NOW)),
                List.of());
    }

    static Item item(Discrepancy.Kind kind, int units) {
        return new Item(
                kind,
                1,
                new Sku("LAMP"),
                "Lamp",
                "piece",
                Quantity.of(100),
                Quantity.of(90),
                Quantity.of(units),
                Money.of("12.00", "GBP"));
    }
}
