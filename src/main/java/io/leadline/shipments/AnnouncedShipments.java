package io.leadline.shipments;

import io.leadline.ordering.Announcements;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.scorecard.Conduct;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is on its way, for those who wait for it. */
@Component
class AnnouncedShipments implements Announcements {

    private final ShipmentStore store;
    private final BusinessClock clock;

    AnnouncedShipments(ShipmentStore store, BusinessClock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Conduct.Notice notice(PurchaseOrder order, int line) {
        return Told.of(order, line, store.ofOrder(order.id()), clock.zone());
    }

    @Override
    public boolean isToldBy(String supplierId) {
        return store.hasAny(supplierId);
    }

    @Override
    public Quantity left(String orderId, Sku sku) {
        LocalDate today = clock.today();
        return store.ofOrder(orderId).stream()
                .filter(one -> one.state().isAhead() && !one.hasCome(orderId))
                // Told of beforehand, it is still there.
                .filter(one -> !one.notice().shippedOn().isAfter(today))
                .flatMap(one -> one.notice().lines().stream())
                .filter(line -> line.orderId().equals(orderId) && line.sku().equals(sku))
                .map(Notice.Line::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    @Override
    public List<Announced> of(String orderId) {
        return store.ofOrder(orderId).stream()
                .filter(one -> one.state().isAhead() && !one.hasCome(orderId))
                .map(one -> new Announced(
                        one.name(),
                        one.arrivesOn(),
                        one.notice().lines().stream()
                                .filter(line -> line.orderId().equals(orderId))
                                .map(line -> new Part(line.line(), line.quantity(), line.batch(), line.bestBefore()))
                                .toList()))
                .toList();
    }
}
