package io.leadline.shipments;

import io.leadline.ordering.OrderChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears that an order was changed, which may be because something of a shipment was counted in. */
@Component
class Counted {

    private final Shipments shipments;

    Counted(Shipments shipments) {
        this.shipments = shipments;
    }

    @EventListener
    void changed(OrderChanged order) {
        if (order.state().isTracked() || order.state().isFinal()) {
            shipments.counted(order.orderId());
        }
    }
}
