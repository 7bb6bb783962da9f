package io.leadline.ordering;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier says to one line.
 *
 * @param line number of the line
 * @param refused whether it will not deliver it; the other values are then those that were asked for
 * @param quantity of the whole line
 * @param date on which it comes, or the first part of it
 * @param note in the supplier's words, may be empty
 * @param parts the days it is split over, earliest first; empty if it comes at once
 * @param instead another item that it offers in place of this one; quantity, date and price are then of that
 */
public record LineAnswer(
        int line,
        boolean refused,
        Quantity quantity,
        LocalDate date,
        Money unitPrice,
        String note,
        List<Part> parts,
        @Nullable Substitute instead) {

    /** More days than that are a schedule, and no answer that a person reads. */
    public static final int MOST_PARTS = 12;

    /** What comes on one day. */
    public record Part(Quantity quantity, LocalDate date) {}

    /** An item that the supplier delivers too. */
    public record Substitute(Sku sku, String name, String unit) {}

    public LineAnswer {
        parts = List.copyOf(parts);
        if (instead != null && (refused || !parts.isEmpty())) {
            throw new IllegalArgumentException("Line " + line + " is substituted by " + instead.sku()
                    + ", which is neither a refusal nor a split");
        }
        if (!parts.isEmpty()) {
            Quantity sum = parts.stream().map(Part::quantity).reduce(Quantity.ZERO, Quantity::plus);
            if (parts.size() == 1
                    || !sum.equals(quantity)
                    || !parts.getFirst().date().equals(date)) {
                throw new IllegalArgumentException(
                        "Line " + line + " of " + quantity + " from " + date + " on is split into " + parts);
            }
        }
    }

    /** Of the item itself. */
    public LineAnswer(
            int line,
            boolean refused,
            Quantity quantity,
            LocalDate date,
            Money unitPrice,
            String note,
            List<Part> parts) {
        this(line, refused, quantity, date, unitPrice, note, parts, null);
    }

    /** What comes at once. */
    public LineAnswer(int line, boolean refused, Quantity quantity, LocalDate date, Money unitPrice, String note) {
        this(line, refused, quantity, date, unitPrice, note, List.of());
    }

    /** The line exactly as it was asked for. */
    public static LineAnswer accept(OrderLine line) {
        return new LineAnswer(line.number(), false, line.quantity(), line.requestedDate(), line.unitPrice(), "");
    }

    public static LineAnswer refuse(OrderLine line, String note) {
        return new LineAnswer(line.number(), true, line.quantity(), line.requestedDate(), line.unitPrice(), note);
    }

    /** All of it on that day. */
    public LineAnswer on(LocalDate otherDate) {
        return new LineAnswer(line, refused, quantity, otherDate, unitPrice, note, List.of(), instead);
    }

    public LineAnswer of(Quantity otherQuantity) {
        return new LineAnswer(line, refused, otherQuantity, date, unitPrice, note, List.of(), instead);
    }

    public LineAnswer at(Money otherUnitPrice) {
        return new LineAnswer(line, refused, quantity, date, otherUnitPrice, note, parts, instead);
    }

    /** Another item in place of the one that was asked for. */
    public LineAnswer instead(Substitute other) {
        return new LineAnswer(line, false, quantity, date, unitPrice, note, List.of(), other);
    }

    public LineAnswer saying(String otherNote) {
        return new LineAnswer(line, refused, quantity, date, unitPrice, otherNote, parts, instead);
    }

    /** The same over several days; what comes on one day is one part, and together they are the quantity. */
    public LineAnswer over(List<Part> given) {
        Map<LocalDate, Quantity> byDay = new TreeMap<>();
        given.forEach(part -> byDay.merge(part.date(), part.quantity(), Quantity::plus));
        List<Part> inOrder = new ArrayList<>();
        byDay.forEach((day, units) -> inOrder.add(new Part(units, day)));
        return new LineAnswer(
                line,
                refused,
                byDay.values().stream().reduce(Quantity.ZERO, Quantity::plus),
                inOrder.getFirst().date(),
                unitPrice,
                note,
                inOrder.size() == 1 ? List.of() : inOrder);
    }

    /** Everything that comes, day by day; one part if it comes at once. */
    public List<Part> deliveries() {
        return parts.isEmpty() ? List.of(new Part(quantity, date)) : parts;
    }

    /** When all of it is there. */
    public LocalDate lastDate() {
        return deliveries().getLast().date();
    }
}
