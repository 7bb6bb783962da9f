package io.leadline.shipments;

import io.leadline.shared.Page;
import io.leadline.shared.PendingCommands;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where shipments are kept. */
public interface ShipmentStore extends PendingCommands {

    /** @return false if there is one of this id */
    boolean add(Shipment added);

    /** @return false if it was changed since it was read */
    boolean save(Shipment changed);

    Optional<Shipment> find(String id);

    /** Those that have something of an order, the earliest expected first; withdrawn ones too. */
    List<Shipment> ofOrder(String orderId);

    /** @param supplierId whose; null for all */
    Page<Shipment> search(ShipmentQuery query, @Nullable String supplierId);
}
