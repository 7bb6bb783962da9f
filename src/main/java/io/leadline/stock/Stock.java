package io.leadline.stock;

import io.leadline.shared.Page;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one ledger of all stock. Each change of one item at one location is one guarded write, so that two channels never
 * take the same unit, and each fact counts once however often it is told.
 */
public interface Stock {

    /** Zeros where the location never had the item. */
    StockLevel level(String location, Sku sku);

    /** Where the item is or was, by location. */
    List<StockLevel> levels(Sku sku);

    /** The same for many items at once; an item without any stock record is left out. */
    Map<Sku, List<StockLevel>> levels(Collection<Sku> skus);

    /** Every level in no particular order, read while it is used; close it. */
    Stream<StockLevel> all();

    /** Writes the movement into the ledger unless its id is there already. */
    default void record(Movement movement) {
        record(List.of(movement));
    }

    /** The same for many at once, in bulk. */
    void record(Collection<Movement> movements);

    /**
     * Keeps what is to be booked under a name before any of it is, so that of two that are told at once only one is booked.
     *
     * @param content a hash of it
     * @return whether the name stands for this content, from now on or since before
     */
    boolean name(String name, String content);

    /** The ledger of an item, newest first. */
    Page<Movement> movements(Sku sku, int offset, int limit);

    /**
     * The same without counting, for whoever reads on page by page: nothing is left out and nothing comes twice, whatever is
     * booked meanwhile.
     *
     * @param locations only what moved there
     * @param behind where the page before ended, or null for the first
     */
    MovementsPage movements(Sku sku, Collection<String> locations, @Nullable Place behind, int limit);

    /** Of a movement in the order of time. */
    record Place(Instant at, String id) {}

    /**
     * What added to the stock on hand of these items, and corrections of receipts, in no particular order; an item of which
     * nothing came in is left out. What a crash has not filed yet comes with the next booking.
     */
    Map<Sku, List<Movement>> inflows(Collection<Sku> skus);

    /** Those of these items that are booked under these ids. */
    List<Movement> booked(Collection<Sku> skus, Collection<String> ids);

    /** What the movements up to that moment, itself included, come to; by location, where anything moved by then. */
    List<Balance> levelsAt(Sku sku, Instant moment);

    default Balance levelAt(String location, Sku sku, Instant moment) {
        return levelsAt(sku, moment).stream()
                .filter(balance -> balance.location().equals(location))
                .findFirst()
                .orElse(Balance.none(location, sku));
    }

    /**
     * Books the difference between each count and the ledger. A count told again changes nothing; another figure for the
     * same day corrects the first; a count older than the latest one is left aside.
     */
    Counted count(Collection<StockCount> counts);

    /** What the channel may still promise: available to promise at its location less its buffer, never below zero. */
    Quantity availableToPromise(String channel, Sku sku);

    /** The same for many items at once, in the order of their SKUs. */
    Map<Sku, Quantity> availableToPromise(String channel, Collection<Sku> skus);

    Reserved reserve(Hold hold);

    /**
     * Gives the stock of a hold back; nothing happens if it was given back or shipped before. A hold that
     * comes after its own release is refused.
     */
    void release(Hold hold);

    /** The goods left, whatever was promised: the hold ends and a sale is recorded, once. */
    void ship(Hold hold);

    /** Takes free stock at one place and announces it at the other. */
    Reserved transfer(String id, String from, String to, Sku sku, Quantity quantity, String cause);

    /** The goods of a transfer came in; nothing happens if they did before. */
    void arrive(String transferId);

    /** Transfers of the item, newest first, at most 200. */
    List<Transfer> transfers(Sku sku);

    /** Transfers of all items that left and have not arrived, newest first, at most 200. */
    List<Transfer> underway();
}
