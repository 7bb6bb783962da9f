package io.leadline.shipments;

import static org.mockito.Mockito.mock;

import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Page;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The service on a store that forgets everything, and in which nobody else changes anything. */
public final class ShipmentsInMemory implements ShipmentStore {

    private final Map<String, Shipment> kept = new TreeMap<>();

    public Shipments service(PurchaseOrders orders, BusinessClock clock) {
        return new Shipments(this, orders, mock(OrderSteps.class), clock, event -> {});
    }

    @Override
    public Turns turns(Collection<String> orderIds) {
        Map<String, Long> none = new HashMap<>();
        orderIds.forEach(order -> none.put(order, 0L));
        return new Turns(none);
    }

    @Override
    public boolean add(Shipment added, Turns turns) {
        return kept.putIfAbsent(added.id(), added) == null;
    }

    @Override
    public boolean save(Shipment changed, Turns turns) {
        return kept.put(changed.id(), changed) != null;
    }

    @Override
    public Optional<Shipment> find(String id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public List<Shipment> ofOrders(Collection<String> orderIds) {
        return kept.values().stream()
                .filter(one -> !Collections.disjoint(one.notice().orders(), orderIds))
                .toList();
    }

    @Override
    public boolean hasAny(String supplierId) {
        return of(Whose.ofSupplier(supplierId)).findAny().isPresent();
    }

    @Override
    public List<Shipment> lately(String supplierId, int limit) {
        return of(Whose.ofSupplier(supplierId)).limit(limit).toList();
    }

    @Override
    public Page<Shipment> search(ShipmentQuery query, Whose whose) {
        List<Shipment> all = of(whose).toList();
        return new Page<>(all, all.size());
    }

    @Override
    public List<Shipment> behind(@Nullable String id, Set<Shipment.State> states, Whose whose, int limit) {
        return of(whose)
                .filter(one -> id == null || one.id().compareTo(id) > 0)
                .filter(one -> states.isEmpty() || states.contains(one.state()))
                .limit(limit)
                .toList();
    }

    private Stream<Shipment> of(Whose whose) {
        return kept.values().stream()
                .filter(one -> whose.supplierId() == null || one.supplierId().equals(whose.supplierId()))
                .filter(one -> whose.carrier() == null
                        || Notice.carrierKey(one.notice().carrier()).equals(whose.carrier()));
    }

    @Override
    public List<Waiting> waiting(int limit) {
        return List.of();
    }

    @Override
    public void taken(String owner, String commandId) {
        // Nothing waits.
    }
}
