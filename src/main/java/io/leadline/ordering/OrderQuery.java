package io.leadline.ordering;

import io.leadline.shared.Sku;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which orders, in which order, and which part of them.
 *
 * @param text found at the start of a word of number, supplier or item; empty for all
 * @param states empty for all
 */
public record OrderQuery(
        String text,
        Set<OrderState> states,
        @Nullable String supplierId,
        @Nullable String locationId,
        @Nullable Sku sku,
        Sort sort,
        boolean ascending,
        int offset,
        int limit) {

    public static final OrderQuery ALL = new OrderQuery("", Set.of(), null, null, null, Sort.CREATED, false, 0, 50);

    /** What the rows are sorted by; the id decides between equals. */
    public enum Sort {
        CREATED,
        NEED_DATE,
        EXPECTED_DATE,
        SUPPLIER,
        VALUE
    }

    public OrderQuery {
        states = Set.copyOf(states);
        if (offset < 0 || limit < 1 || limit > 1000) {
            throw new IllegalArgumentException(
                    "A page starts at 0 or later and has 1 to 1000 rows; asked for " + limit + " from " + offset);
        }
    }

    public OrderQuery containing(String newText) {
        return new OrderQuery(newText, states, supplierId, locationId, sku, sort, ascending, offset, limit);
    }

    public OrderQuery page(int newOffset, int newLimit) {
        return new OrderQuery(text, states, supplierId, locationId, sku, sort, ascending, newOffset, newLimit);
    }

    public OrderQuery in(Set<OrderState> newStates) {
        return new OrderQuery(text, newStates, supplierId, locationId, sku, sort, ascending, offset, limit);
    }

    public OrderQuery ofSupplier(String newSupplier) {
        return new OrderQuery(text, states, newSupplier, locationId, sku, sort, ascending, offset, limit);
    }

    public OrderQuery ofSku(Sku newSku) {
        return new OrderQuery(text, states, supplierId, locationId, newSku, sort, ascending, offset, limit);
    }
}
