package io.leadline.quotations;

import io.leadline.shared.Sku;
import java.util.List;

/**
 * Who gets which of the items.
 *
 * @param seen the {@linkplain QuotationRequest#mark() mark} of the quotations that it was decided by
 */
public record Award(List<Part> parts, String seen) {

    /** @param rank that the supplier gets among those of the item; 1 is preferred */
    public record Part(Sku sku, String supplierId, int rank) {}

    public static final int LAST_RANK = 99;

    public Award {
        parts = List.copyOf(parts);
    }
}
