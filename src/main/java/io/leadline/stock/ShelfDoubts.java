package io.leadline.stock;

import io.leadline.shared.PendingCommands;
import io.leadline.shared.Sku;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The shelves of which the files' last word was not booked as it was told, one word each, until a right count comes. Where that
 * word was below zero, goods-in has one task to count, as long as the doubt stands.
 */
public interface ShelfDoubts extends PendingCommands {

    /** By location. */
    List<ShelfDoubt> of(Sku sku);

    /** What a task to count is about; empty when it is done. */
    Optional<ShelfDoubt> ofTask(String subject);

    void raise(Collection<ShelfDoubt> doubts);

    /** These shelves have been counted. */
    void settle(Collection<StockCount> counts);
}
