package io.leadline.shipments;

import io.leadline.shared.Page;
import io.leadline.shared.PendingCommands;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where shipments are kept. */
public interface ShipmentStore extends PendingCommands {

    /**
     * The turns of these orders so far. Who takes units reads them before looking at what is on its way.
     *
     * @return 0 for those that nothing was shipped of
     */
    Turns turns(Collection<String> orderIds);

    /**
     * @param turns of the orders that it takes units of
     * @return false if there is one of this id, or one of the turns was taken by another; nothing is stored then
     */
    boolean add(Shipment added, Turns turns);

    /**
     * @param turns of the orders that it takes units of; those it had before stay taken
     * @return false if it was changed since it was read, or one of the turns was taken by another; nothing is stored then
     */
    boolean save(Shipment changed, Turns turns);

    Optional<Shipment> find(String id);

    /** Those that have something of an order, the earliest expected first; withdrawn ones too. */
    default List<Shipment> ofOrder(String orderId) {
        return ofOrders(List.of(orderId));
    }

    /** The same of several orders by one look, each once. */
    List<Shipment> ofOrders(Collection<String> orderIds);

    /** Whether the supplier has ever told of one. */
    boolean hasAny(String supplierId);

    /** Those of a supplier that came, the last first. */
    List<Shipment> lately(String supplierId, int limit);

    Page<Shipment> search(ShipmentQuery query, Whose whose);

    /**
     * By id, those behind this one; from the first on without one.
     *
     * @param states empty for all
     */
    List<Shipment> behind(@Nullable String id, Set<Shipment.State> states, Whose whose, int limit);
}
