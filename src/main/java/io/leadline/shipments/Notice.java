package io.leadline.shipments;

import io.leadline.catalog.Units;
import io.leadline.shared.Bounds;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier says of one shipment.
 *
 * @param number the supplier's own, which its delivery note carries too; tells a notice that is sent twice
 * @param carrier who brings it; may be empty
 * @param tracking the carrier's number; may be empty
 * @param packages 0 where nobody counted them
 */
public record Notice(
        String number,
        String carrier,
        String tracking,
        int packages,
        LocalDate shippedOn,
        LocalDate arrivesOn,
        List<Line> lines) {

    /** More are several shipments. */
    public static final int MOST_LINES = 2_000;

    public static final int MOST_PACKAGES = 100_000;

    /**
     * What is in it of one line of an order.
     *
     * @param batch as the goods say it; may be empty
     * @param bestBefore as the goods say it; null where they say none
     */
    public record Line(
            String orderId,
            String orderName,
            int line,
            Sku sku,
            String item,
            String unit,
            Quantity quantity,
            String batch,
            @Nullable LocalDate bestBefore) {

        public Line {
            batch = batch.strip();
            Bounds.REFERENCE.require("The batch of " + sku, batch);
        }

        /** Without a day. */
        public Line(
                String orderId,
                String orderName,
                int line,
                Sku sku,
                String item,
                String unit,
                Quantity quantity,
                String batch) {
            this(orderId, orderName, line, sku, item, unit, quantity, batch, null);
        }

        private boolean isDayRight() {
            return bestBefore == null || Bounds.DATE.fault(bestBefore).isEmpty();
        }

        boolean isOf(String order, int number) {
            return orderId.equals(order) && line == number;
        }
    }

    public Notice {
        number = number.strip();
        carrier = carrier.strip();
        tracking = tracking.strip();
        lines = List.copyOf(lines);
        Bounds.REFERENCE.require("The number of a shipment", number);
        Bounds.NAME.require("The carrier of a shipment", carrier);
        Bounds.REFERENCE.require("The tracking number of a shipment", tracking);
    }

    /** What cannot be as it is said, whatever the orders say. */
    Optional<ShipmentResult.Refused> fault(LocalDate today) {
        if (number.isEmpty()) {
            return refused(ShipmentResult.Why.NUMBER_MISSING);
        }
        if (packages < 0
                || packages > MOST_PACKAGES
                || Bounds.DATE.fault(shippedOn).isPresent()
                || Bounds.ahead(today).fault(arrivesOn).isPresent()
                || arrivesOn.isBefore(shippedOn)
                || lines.size() > MOST_LINES) {
            return refused(ShipmentResult.Why.OUT_OF_BOUNDS);
        }
        if (lines.isEmpty()) {
            return refused(ShipmentResult.Why.LINES_MISSING);
        }
        if (!lines.stream().allMatch(Line::isDayRight)) {
            return refused(ShipmentResult.Why.OUT_OF_BOUNDS);
        }
        Set<List<Object>> seen = new HashSet<>();
        for (Line line : lines) {
            boolean right = line.quantity().isPositive()
                    && Units.range(line.unit()).fault(line.quantity().value()).isEmpty()
                    && seen.add(List.of(line.orderId(), line.line(), line.batch()));
            if (!right) {
                return Optional.of(
                        new ShipmentResult.Refused(ShipmentResult.Why.QUANTITY_WRONG, line.orderName(), line.item()));
            }
        }
        return Optional.empty();
    }

    private static Optional<ShipmentResult.Refused> refused(ShipmentResult.Why why) {
        return Optional.of(new ShipmentResult.Refused(why, "", ""));
    }

    /** What of it is of one line of an order, of all batches together. */
    public Quantity of(String orderId, int line) {
        return lines.stream()
                .filter(one -> one.isOf(orderId, line))
                .map(Line::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    /** The orders in it, in the order of its lines. */
    public List<String> orders() {
        return lines.stream().map(Line::orderId).distinct().toList();
    }

    /** By what the name of a carrier is told from others, however somebody writes it. */
    public static String carrierKey(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** The same, with other lines. */
    Notice with(List<Line> other) {
        return new Notice(number, carrier, tracking, packages, shippedOn, arrivesOn, other);
    }

    /** The same, arriving on another day. */
    public Notice arriving(LocalDate day) {
        return new Notice(number, carrier, tracking, packages, shippedOn, day, lines);
    }

    /** Whether both say the same of what comes when; names of orders and items are not the supplier's words. */
    boolean saysLike(Notice other) {
        return Objects.equals(key(), other.key());
    }

    private List<Object> key() {
        return List.of(
                number,
                carrier,
                tracking,
                packages,
                shippedOn,
                arrivesOn,
                lines.stream()
                        .<List<Object>>map(line -> List.of(
                                line.orderId(),
                                line.line(),
                                line.quantity(),
                                line.batch(),
                                Optional.ofNullable(line.bestBefore())))
                        .toList());
    }
}
