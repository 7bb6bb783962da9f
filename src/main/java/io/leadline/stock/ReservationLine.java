package io.leadline.stock;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** So much of an item. */
public record ReservationLine(Sku sku, Quantity quantity) {

    public ReservationLine {
        if (!quantity.isPositive()) {
            throw new IllegalArgumentException("A line of " + sku + " has the quantity " + quantity);
        }
    }

    /** One line for each item, by SKU: an item that was named twice is wanted in the sum. */
    static List<ReservationLine> merged(Collection<ReservationLine> lines) {
        Map<Sku, Quantity> bySku = new TreeMap<>();
        lines.forEach(line -> bySku.merge(line.sku(), line.quantity(), Quantity::plus));
        return bySku.entrySet().stream()
                .map(line -> new ReservationLine(line.getKey(), line.getValue()))
                .toList();
    }
}
