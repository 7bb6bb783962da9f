package io.leadline.ordering;

import io.leadline.scorecard.Conduct;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what is on its way of an order, as its supplier told of it; shipments know it. */
public interface Announcements {

    /** Where nobody tells. */
    Announcements NONE = orderId -> List.of();

    /** Of what has not come yet, the earliest expected first. */
    List<Announced> of(String orderId);

    /** How much of an item of an order has left its supplier and not come yet, so that nothing there holds it up any more. */
    default Quantity left(String orderId, Sku sku) {
        return Quantity.ZERO;
    }

    /** Whether all that is open of a line has left its supplier, and of other lines of the same item too. */
    default boolean hasLeft(PurchaseOrder order, OrderLine line) {
        Quantity open = order.openLines().stream()
                .filter(one -> one.sku().equals(line.sku()))
                .map(OrderLine::open)
                .reduce(Quantity.ZERO, Quantity::plus);
        return open.isPositive() && left(order.id(), line.sku()).compareTo(open) >= 0;
    }

    /** How well the supplier told of what came of a line. */
    default Conduct.Notice notice(PurchaseOrder order, int line) {
        return Conduct.Notice.UNKNOWN;
    }

    /** Whether a supplier is one of those who tell what is on its way, so that it is missed where it does not. */
    default boolean isToldBy(String supplierId) {
        return false;
    }

    /**
     * What is on its way together.
     *
     * @param number that its papers carry
     */
    record Announced(String number, LocalDate arrivesOn, List<Part> parts) {

        public Announced {
            parts = List.copyOf(parts);
        }

        /** What it has of a line, of all batches together. */
        public Quantity of(int line) {
            return parts.stream()
                    .filter(part -> part.line() == line)
                    .map(Part::quantity)
                    .reduce(Quantity.ZERO, Quantity::plus);
        }
    }

    /**
     * Units of one line, and of one batch.
     *
     * @param bestBefore null where nobody told it
     */
    record Part(
            int line,
            Quantity quantity,
            String batch,
            @Nullable LocalDate bestBefore) {

        /** Without a day. */
        public Part(int line, Quantity quantity, String batch) {
            this(line, quantity, batch, null);
        }
    }

    /**
     * When all that is open of a line is expected: when the last of it that is on its way arrives, and as promised where some is
     * not on its way yet.
     */
    static LocalDate expected(OrderLine line, List<Announced> announced) {
        LocalDate day = line.expectedDate();
        LocalDate last = LocalDate.MIN;
        Quantity underWay = Quantity.ZERO;
        for (Announced one : announced) {
            Quantity units = one.of(line.number());
            if (units.isPositive()) {
                underWay = underWay.plus(units);
                last = one.arrivesOn().isAfter(last) ? one.arrivesOn() : last;
            }
        }
        if (underWay.isZero()) {
            return day;
        }
        return isUnderWay(line, announced) || last.isAfter(day) ? last : day;
    }

    /** Whether all that is open of a line is on its way. */
    static boolean isUnderWay(OrderLine line, List<Announced> announced) {
        return line.open().isPositive()
                && announced.stream()
                                .map(one -> one.of(line.number()))
                                .reduce(Quantity.ZERO, Quantity::plus)
                                .compareTo(line.open())
                        >= 0;
    }
}
