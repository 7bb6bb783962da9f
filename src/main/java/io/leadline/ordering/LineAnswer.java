package io.leadline.ordering;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.LocalDate;

/**
 * What a supplier says to one line.
 *
 * @param line number of the line
 * @param refused whether it will not deliver it; the other values are then those that were asked for
 * @param note in the supplier's words, may be empty
 */
public record LineAnswer(int line, boolean refused, Quantity quantity, LocalDate date, Money unitPrice, String note) {

    /** The line exactly as it was asked for. */
    public static LineAnswer accept(OrderLine line) {
        return new LineAnswer(line.number(), false, line.quantity(), line.requestedDate(), line.unitPrice(), "");
    }

    public static LineAnswer refuse(OrderLine line, String note) {
        return new LineAnswer(line.number(), true, line.quantity(), line.requestedDate(), line.unitPrice(), note);
    }

    public LineAnswer on(LocalDate otherDate) {
        return new LineAnswer(line, refused, quantity, otherDate, unitPrice, note);
    }

    public LineAnswer of(Quantity otherQuantity) {
        return new LineAnswer(line, refused, otherQuantity, date, unitPrice, note);
    }

    public LineAnswer at(Money otherUnitPrice) {
        return new LineAnswer(line, refused, quantity, date, otherUnitPrice, note);
    }
}
