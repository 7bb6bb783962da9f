package io.leadline.stock;

import io.leadline.shared.PendingCommands;
import io.leadline.shared.Sku;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The shelves of which something cannot be true, one word each, until a right count comes: the files' last word was not booked
 * as it was told, or a receipt that was taken back leaves less than nothing. What is below zero is one task to count for
 * goods-in, as long as the doubt stands.
 */
public interface ShelfDoubts extends PendingCommands {

    /** By location. */
    List<ShelfDoubt> of(Sku sku);

    /** What a task to count is about; empty when it is done. */
    Optional<ShelfDoubt> ofTask(String subject);

    void raise(Collection<ShelfDoubt> doubts);

    /** These shelves have been counted; what was booked after the day of a count stays in doubt. */
    void settle(Collection<StockCount> counts);
}
