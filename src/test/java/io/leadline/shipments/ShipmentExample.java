package io.leadline.shipments;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.shipments.Shipment.Kind;
import io.leadline.shipments.Shipment.State;
import io.leadline.shipments.Shipment.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Sixty cups of one line of each order, shipped on 1 March 2030 and expected on the eleventh. */
public final class ShipmentExample {

    public static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2030, 3, 1);

    private ShipmentExample() {}

    public static Notice notice(String number, LocalDate shippedOn, String... orders) {
        return new Notice(
                number,
                "Northgate Freight",
                "TR-" + number,
                4,
                shippedOn,
                shippedOn.plusDays(10),
                Stream.of(orders).map(order -> line(order, 1, 60)).toList());
    }

    public static Notice.Line line(String order, int number, int units) {
        return new Notice.Line(
                order, "PO" + order.substring(1), number, new Sku("CUP"), "Cup", "piece", Quantity.of(units), "B7");
    }

    /** The engine knows nothing of it. */
    public static Shipment told(String number, String supplierId, LocalDate shippedOn, String... orders) {
        return told(number, supplierId, NOW, shippedOn, orders);
    }

    static Shipment told(String number, String supplierId, Instant at, LocalDate shippedOn, String... orders) {
        Notice notice = notice(number, shippedOn, orders);
        return new Shipment(
                Shipment.idOf(supplierId, number),
                0,
                supplierId,
                "Maker " + supplierId,
                "L1",
                "Store",
                notice,
                at,
                State.UNDER_WAY,
                List.of(),
                List.of(new Step(Kind.TOLD, "", notice, "sam", "Sam Supplier", at)),
                List.of());
    }

    public static Shipment fresh(String number, String supplierId, String... orders) {
        Notice notice = notice(number, TODAY, orders);
        return Shipment.told(
                supplierId,
                "Maker " + supplierId,
                "L1",
                "Store",
                notice,
                new Step(Kind.TOLD, "", notice, "sam", "Sam Supplier", NOW));
    }

    /** What it has of an order was counted with that delivery. */
    public static Shipment come(Shipment told, String order, int delivery) {
        return told.with(new Shipment.Came(order, delivery, TODAY), new Step(Kind.CAME, "", null, "", "", NOW));
    }

    /** It departed a day before, and is estimated to be here two days later than told. */
    public static Shipment passed(Shipment told) {
        return told.passing(milestone(Milestone.Kind.DEPARTED, Milestone.Sort.ACTUAL, TODAY.minusDays(1)))
                .passing(milestone(
                        Milestone.Kind.DELIVERED,
                        Milestone.Sort.ESTIMATED,
                        told.arrivesOn().plusDays(2)));
    }

    private static Step milestone(Milestone.Kind kind, Milestone.Sort sort, LocalDate on) {
        return new Step(
                Kind.MILESTONE,
                "Fog",
                null,
                new Milestone(kind, sort, on, Milestone.Reason.WEATHER),
                "lou",
                "Lou",
                NOW);
    }
}
