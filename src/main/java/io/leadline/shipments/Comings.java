package io.leadline.shipments;

import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.Receipt;
import io.leadline.shipments.Shipment.Came;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which delivery of an order is which of its shipments: the one whose delivery note has its number, otherwise the one that was
 * expected first. What comes with the number of one that has come already is more of that, and no other. With an order that is
 * over, nothing more of its shipments is awaited.
 */
final class Comings {

    /** Of a shipment that nothing was counted of before its order was over. */
    static final int NOTHING = 0;

    private Comings() {}

    static Map<Shipment, Came> of(PurchaseOrder order, List<Shipment> shipments, LocalDate today) {
        Map<Shipment, Came> came = new LinkedHashMap<>();
        List<Shipment> awaited = shipments.stream()
                .filter(one -> one.state().isAhead() && !one.hasCome(order.id()))
                .sorted(Comparator.comparing(Shipment::arrivesOn).thenComparing(Shipment::toldAt))
                .toList();
        deliveries(order, shipments).values().stream()
                .filter(delivery ->
                        shipments.stream().noneMatch(one -> one.hasCome(order.id()) && isNamed(delivery, one)))
                .forEach(delivery -> match(delivery, awaited, came)
                        .ifPresent(one -> came.put(one, new Came(order.id(), delivery.delivery(), delivery.on()))));
        if (order.state().isFinal()) {
            awaited.forEach(one -> came.putIfAbsent(one, new Came(order.id(), NOTHING, today)));
        }
        return came;
    }

    /** Whether what came of it was taken back at the gate, or its order goes on that was over. */
    static boolean isTakenBack(PurchaseOrder order, Shipment one) {
        return one.came().stream()
                .filter(came -> came.orderId().equals(order.id()))
                .anyMatch(came -> came.delivery() == NOTHING
                        ? !order.state().isFinal()
                        : order.counted().stream().noneMatch(receipt -> receipt.delivery() == came.delivery()));
    }

    /** Those that belong to no shipment yet, as they came. */
    private static Map<Integer, Receipt> deliveries(PurchaseOrder order, List<Shipment> shipments) {
        Map<Integer, Receipt> deliveries = new TreeMap<>();
        order.counted().forEach(receipt -> deliveries.putIfAbsent(receipt.delivery(), receipt));
        shipments.stream()
                .flatMap(one -> one.came().stream())
                .filter(one -> one.orderId().equals(order.id()))
                .forEach(one -> deliveries.remove(one.delivery()));
        return deliveries;
    }

    private static Optional<Shipment> match(Receipt delivery, List<Shipment> awaited, Map<Shipment, Came> came) {
        List<Shipment> left = awaited.stream()
                .filter(one -> !came.containsKey(one) && !delivery.at().isBefore(one.toldAt()))
                .toList();
        return left.stream()
                .filter(one -> isNamed(delivery, one))
                .findFirst()
                .or(() -> came.keySet().stream().anyMatch(one -> isNamed(delivery, one))
                        ? Optional.<Shipment>empty()
                        : left.stream().findFirst());
    }

    static boolean isNamed(Receipt delivery, Shipment one) {
        return one.name().equalsIgnoreCase(delivery.slip().strip());
    }
}
