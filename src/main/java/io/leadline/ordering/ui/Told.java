package io.leadline.ordering.ui;

import io.leadline.ordering.Announcements.Announced;
import io.leadline.ordering.Announcements.Part;
import io.leadline.ordering.Delivery;
import io.leadline.ordering.OrderLine;
import io.leadline.shared.Quantity;
import io.leadline.stock.Stamp;
import java.util.List;

/** What a notice says of lines that are counted, where those who count take its word. */
record Told(Announced notice) {

    List<Part> of(OrderLine line) {
        return notice.parts().stream()
                .filter(part -> part.line() == line.number())
                .toList();
    }

    static Quantity sum(List<Part> parts) {
        return parts.stream().map(Part::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    /** Each by itself; none where nobody named any, or more than one line is counted in. */
    static List<Part> batches(List<Part> parts) {
        boolean named = parts.stream().anyMatch(part -> !part.batch().isBlank() || part.bestBefore() != null);
        return named && parts.size() <= Delivery.MOST_BATCHES ? parts : List.of();
    }

    /** What is counted of a line by its word alone. */
    List<Delivery.Counted> counted(OrderLine line) {
        List<Part> parts = of(line);
        List<Part> batches = batches(parts);
        return batches.isEmpty()
                ? List.of(new Delivery.Counted(line.number(), sum(parts), Quantity.ZERO))
                : batches.stream()
                        .map(part -> new Delivery.Counted(
                                line.number(),
                                part.quantity(),
                                Quantity.ZERO,
                                new Stamp(part.batch(), part.bestBefore())))
                        .toList();
    }
}
