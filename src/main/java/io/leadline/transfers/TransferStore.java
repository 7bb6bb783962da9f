package io.leadline.transfers;

import io.leadline.shared.PendingCommands;
import io.leadline.shared.Sku;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where transfers are kept. One that is suggested, accepted or declined holds its item and pair of places. */
public interface TransferStore extends PendingCommands {

    /** @return false if another one holds the item and pair of places */
    boolean add(StockTransfer transfer);

    /** @return false if it was changed since it was read */
    boolean save(StockTransfer transfer);

    /**
     * Lets a new suggestion take the place of a declined one.
     *
     * @return false if it was changed since it was read
     */
    boolean release(StockTransfer declined);

    Optional<StockTransfer> find(String id);

    /** What goes between the same places together, by item. */
    List<StockTransfer> ofBatch(String batch);

    /** The batches of which something waits to be decided between the two places, in order. */
    List<String> undecided(String from, String to);

    /** Whether the engine was told, or waits to be told, that everything of a batch has been decided on. */
    boolean decided(String batch);

    /** Of these items, those that hold their item and pair of places. */
    List<StockTransfer> holding(Collection<Sku> skus);

    /** Those said to have left whose stock may not be booked yet, by item. */
    List<StockTransfer> shipping();

    /** By item; at most 500. */
    List<StockTransfer> open();
}
