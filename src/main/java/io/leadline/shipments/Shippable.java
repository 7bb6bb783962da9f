package io.leadline.shipments;

import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of an agreed order of which a supplier can tell a shipment.
 *
 * @param remaining what is open and in no shipment yet
 * @param expectedOn the day that is promised
 */
public record Shippable(
        String orderId,
        String orderName,
        String locationId,
        String locationName,
        int line,
        Sku sku,
        String item,
        String unit,
        Quantity remaining,
        LocalDate expectedOn) {

    static Shippable of(PurchaseOrder order, OrderLine line, Quantity remaining) {
        return new Shippable(
                order.id(),
                order.name(),
                order.head().locationId(),
                order.head().locationName(),
                line.number(),
                line.sku(),
                line.name(),
                line.unit(),
                remaining,
                line.expectedDate());
    }

    /** As much of it in a shipment. */
    public Notice.Line shipped(Quantity quantity, String batch) {
        return shipped(quantity, batch, null);
    }

    /** @param bestBefore null where the goods say none */
    public Notice.Line shipped(Quantity quantity, String batch, @Nullable LocalDate bestBefore) {
        return new Notice.Line(orderId, orderName, line, sku, item, unit, quantity, batch, bestBefore);
    }
}
