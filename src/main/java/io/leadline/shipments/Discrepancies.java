package io.leadline.shipments;

import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.Receipt;
import io.leadline.shared.Quantity;
import io.leadline.shipments.Discrepancy.Kind;
import io.leadline.shipments.Shipment.Came;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What came of a shipment, held against its notice, line by line. Goods are often counted in parts: what comes with the
 * shipment's number later is more of the same.
 */
public final class Discrepancies {

    /** Tells that something was found; its subject is the finding, of which there is one for each delivery. */
    public static final String FOUND = "shipments.discrepancyFound";

    /** Who counts may count the rest, or correct, before anybody else hears of it. */
    static final Duration SETTLES_AFTER = Duration.ofHours(2);

    private Discrepancies() {}

    /** Names what was found at one delivery of an order. */
    static String idOf(String shipmentId, Came came) {
        String key = shipmentId + "|" + came.orderId() + "|" + came.delivery();
        return "DC-"
                + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "")
                        .substring(0, 16);
    }

    /** None where nothing was counted, and of lines that the notice does not name: they may be of another shipment. */
    public static List<Discrepancy> of(PurchaseOrder order, Shipment one, int delivery) {
        List<Receipt> counted = order.counted().stream()
                .filter(receipt -> receipt.delivery() == delivery || Comings.isNamed(receipt, one))
                .toList();
        if (counted.isEmpty()) {
            return List.of();
        }
        List<Discrepancy> found = new ArrayList<>();
        one.notice().lines().stream()
                .filter(line -> line.orderId().equals(order.id()))
                .map(Notice.Line::line)
                .distinct()
                .forEach(line -> found.addAll(of(
                        line,
                        one.notice().of(order.id(), line),
                        counted.stream()
                                .filter(receipt -> receipt.line() == line)
                                .toList())));
        return found;
    }

    /** Whether the delivery was matched with the shipment although its delivery note does not name it: it may be another. */
    public static boolean isGuess(PurchaseOrder order, Shipment one, int delivery) {
        return order.counted().stream()
                .filter(receipt -> receipt.delivery() == delivery)
                .noneMatch(receipt -> Comings.isNamed(receipt, one));
    }

    private static List<Discrepancy> of(int line, Quantity told, List<Receipt> counted) {
        Quantity damaged = counted.stream().map(Receipt::damaged).reduce(Quantity.ZERO, Quantity::plus);
        Quantity all = counted.stream().map(Receipt::good).reduce(damaged, Quantity::plus);
        Quantity more = all.minus(told);
        List<Discrepancy> found = new ArrayList<>();
        if (damaged.isPositive()) {
            found.add(new Discrepancy(Kind.DAMAGED, line, told, all, damaged));
        }
        if (more.isNegative()) {
            found.add(new Discrepancy(Kind.SHORT, line, told, all, Quantity.ZERO.minus(more)));
        }
        if (more.isPositive()) {
            found.add(new Discrepancy(Kind.OVER, line, told, all, more));
        }
        return found;
    }
}
