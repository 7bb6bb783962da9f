package io.leadline.shipments;

import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.Receipt;
import io.leadline.scorecard.Conduct.Notice;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How well a supplier told of what came of a line, by the worst of its deliveries. */
final class Told {

    private Told() {}

    /** @param zone in which the goods are counted */
    static Notice of(PurchaseOrder order, int line, List<Shipment> shipments, ZoneId zone) {
        Map<Integer, Shipment> byDelivery = new HashMap<>();
        shipments.forEach(one -> one.came().stream()
                .filter(came -> came.orderId().equals(order.id()))
                .forEach(came -> byDelivery.put(came.delivery(), one)));
        // What was counted last may not have been matched yet.
        Comings.of(order, shipments, LocalDate.EPOCH).forEach((one, came) -> byDelivery.put(came.delivery(), one));
        Notice worst = Notice.UNKNOWN;
        for (Receipt receipt : order.counted()) {
            Quantity units = receipt.good().plus(receipt.damaged());
            if (receipt.line() == line && units.isPositive()) {
                Notice one = of(order.id(), receipt, units, byDelivery.get(receipt.delivery()), zone);
                worst = worst == Notice.UNKNOWN || one.compareTo(worst) < 0 ? one : worst;
            }
        }
        return worst;
    }

    private static Notice of(String order, Receipt receipt, Quantity units, @Nullable Shipment shipment, ZoneId zone) {
        Quantity told = shipment == null ? Quantity.ZERO : shipment.notice().of(order, receipt.line());
        if (shipment == null || told.isZero()) {
            return Notice.MISSING;
        }
        if (!LocalDate.ofInstant(shipment.toldAt(), zone).isBefore(receipt.on())) {
            return Notice.LATE;
        }
        return told.compareTo(units) == 0 ? Notice.RIGHT : Notice.WRONG;
    }
}
