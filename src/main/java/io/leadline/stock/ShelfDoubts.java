package io.leadline.stock;

import io.leadline.shared.Sku;
import java.util.Collection;
import java.util.List;

/** The shelves of which the files' last word was not booked as it was told, one word each, until a right count comes. */
public interface ShelfDoubts {

    /** By location. */
    List<ShelfDoubt> of(Sku sku);

    void raise(Collection<ShelfDoubt> doubts);

    /** These shelves have been counted. */
    void settle(Collection<StockCount> counts);
}
