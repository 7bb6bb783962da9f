package io.leadline.shipments.store;

import io.leadline.shipments.Shipment;
import io.leadline.storage.chain.History;
import io.leadline.storage.chain.Strand;
import java.util.List;

/** That a shipment was told of is one entry, and each word on it, with what was told instead, the next. */
final class ShipmentHistory implements History.Kept {

    static final History.InDocument HISTORY = new History.InDocument(
            "shipments",
            MongoShipments.SHIPMENTS,
            List.of(
                    Strand.once("told", "shipment", "toldAt", "supplierId", "supplierName", "locationId"),
                    Strand.list("steps", "shipment.steps")),
            List.of(Shipment.class, Shipment.Step.class));

    @Override
    public History history() {
        return HISTORY;
    }
}
