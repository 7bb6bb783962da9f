package io.leadline.shipments;

import io.leadline.ordering.Announcements;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is on its way, for those who wait for it. */
@Component
class AnnouncedShipments implements Announcements {

    private final ShipmentStore store;

    AnnouncedShipments(ShipmentStore store) {
        this.store = store;
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
                                .map(line -> new Part(line.line(), line.quantity(), line.batch()))
                                .toList()))
                .toList();
    }
}
