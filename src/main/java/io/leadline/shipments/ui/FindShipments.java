package io.leadline.shipments.ui;

import io.leadline.identity.Actor;
import io.leadline.shell.Found;
import io.leadline.shell.Links;
import io.leadline.shipments.ShipmentQuery;
import io.leadline.shipments.Shipments;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Shipments by number, tracking number, supplier or order, what arrives first in front; a supplier finds its own. */
@Component
class FindShipments implements Found.Source {

    private final Shipments shipments;

    FindShipments(Shipments shipments) {
        this.shipments = shipments;
    }

    @Override
    public List<Found> find(String text, int most, Actor actor) {
        return shipments.search(new ShipmentQuery(text, Set.of(), 0, most), actor).rows().stream()
                .map(one -> new Found(
                        "shipments.found",
                        one.name(),
                        one.supplierName() + " · " + one.locationName(),
                        "shipment/" + Links.encoded(one.id())))
                .toList();
    }
}
