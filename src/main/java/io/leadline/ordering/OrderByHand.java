package io.leadline.ordering;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order that a person wants, whatever planning says.
 *
 * @param form names the sheet that it was written on: sent twice, it orders once
 * @param because why; stands in the arithmetic of each line
 */
public record OrderByHand(String form, String supplierId, String locationId, String because, List<Line> lines) {

    /** Of an order; more are a file. */
    public static final int MOST_LINES = 200;

    public OrderByHand {
        lines = List.copyOf(lines);
        because = because.strip();
    }

    /**
     * One item.
     *
     * @param unitPrice null where the supplier has terms for the item, which say it
     * @param requestedDate the day the goods are asked for
     */
    public record Line(Sku sku, Quantity quantity, @Nullable Money unitPrice, LocalDate requestedDate) {}
}
