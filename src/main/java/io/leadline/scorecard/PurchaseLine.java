package io.leadline.scorecard;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order of the past.
 *
 * @param promisedOn the date the supplier promised when both sides agreed, however it moved later; null where none is known
 * @param receivedOn null while nothing came in
 * @param location where it goes; empty where nobody has said so
 * @param closed whether nothing more of it will come, whatever is missing
 * @param conduct how it came to that; null where only files tell of it
 */
public record PurchaseLine(
        String order,
        String line,
        String supplierId,
        Sku sku,
        LocalDate orderedOn,
        @Nullable LocalDate promisedOn,
        @Nullable LocalDate receivedOn,
        Quantity ordered,
        Quantity received,
        Money unitPrice,
        String location,
        boolean closed,
        @Nullable Conduct conduct) {

    public PurchaseLine {
        if (order.isBlank() || line.isBlank()) {
            throw new IllegalArgumentException("A purchase line has an order and a line number");
        }
        if (receivedOn != null && receivedOn.isBefore(orderedOn)) {
            throw new IllegalArgumentException("Line " + order + "/" + line + " was received on " + receivedOn
                    + ", before it was ordered on " + orderedOn);
        }
    }

    /** Of which only files tell. */
    public PurchaseLine(
            String order,
            String line,
            String supplierId,
            Sku sku,
            LocalDate orderedOn,
            @Nullable LocalDate promisedOn,
            @Nullable LocalDate receivedOn,
            Quantity ordered,
            Quantity received,
            Money unitPrice,
            String location,
            boolean closed) {
        this(
                order,
                line,
                supplierId,
                sku,
                orderedOn,
                promisedOn,
                receivedOn,
                ordered,
                received,
                unitPrice,
                location,
                closed,
                null);
    }

    /** Of which nobody has said where it goes, or that it is at its end. */
    public PurchaseLine(
            String order,
            String line,
            String supplierId,
            Sku sku,
            LocalDate orderedOn,
            @Nullable LocalDate promisedOn,
            @Nullable LocalDate receivedOn,
            Quantity ordered,
            Quantity received,
            Money unitPrice) {
        this(
                order,
                line,
                supplierId,
                sku,
                orderedOn,
                promisedOn,
                receivedOn,
                ordered,
                received,
                unitPrice,
                "",
                false,
                null);
    }

    /** The same line as a file tells it anew, which does not know how it came to it: that stays. */
    public PurchaseLine toldAnew(PurchaseLine now) {
        return now.conduct() != null
                ? now
                : new PurchaseLine(
                        now.order(),
                        now.line(),
                        now.supplierId(),
                        now.sku(),
                        now.orderedOn(),
                        now.promisedOn(),
                        now.receivedOn(),
                        now.ordered(),
                        now.received(),
                        now.unitPrice(),
                        now.location(),
                        now.closed(),
                        conduct);
    }

    /** What was still to come at the end of a day; nothing of what was ordered later, or is closed. */
    public Quantity openOn(LocalDate day) {
        if (closed || orderedOn.isAfter(day)) {
            return Quantity.ZERO;
        }
        boolean received = receivedOn != null && !receivedOn.isAfter(day);
        return received || receivedOn == null ? ordered.minus(this.received).max(Quantity.ZERO) : ordered;
    }

    /** Whether some of it came in by a day, and some did not. */
    public boolean isPartlyIn(LocalDate day) {
        return receivedOn != null && !receivedOn.isAfter(day) && openOn(day).isPositive();
    }

    /** Calendar days from ordering to receiving; empty while nothing came in. */
    public OptionalInt leadTimeDays() {
        return receivedOn == null
                ? OptionalInt.empty()
                : OptionalInt.of(Math.toIntExact(ChronoUnit.DAYS.between(orderedOn, receivedOn)));
    }

    /** Calendar days after the agreed promise, negative when early; empty without a promise or a receipt. */
    public OptionalInt daysLate() {
        return receivedOn == null || promisedOn == null
                ? OptionalInt.empty()
                : OptionalInt.of(Math.toIntExact(ChronoUnit.DAYS.between(promisedOn, receivedOn)));
    }
}
