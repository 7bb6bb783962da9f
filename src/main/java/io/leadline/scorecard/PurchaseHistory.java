package io.leadline.scorecard;

import io.leadline.shared.Saved;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The order lines of the past, imported and learned, which lead times are estimated from. */
public interface PurchaseHistory {

    /** Oldest order first. */
    List<PurchaseLine> ofSupplier(String supplierId);

    /**
     * Those of a supplier promised for a day or later, and those without a promise that were ordered then, in no particular order;
     * close it.
     */
    Stream<PurchaseLine> since(String supplierId, LocalDate day);

    Optional<PurchaseLine> find(String order, String line);

    /** Those of the latest orders, newest first. */
    List<PurchaseLine> lately(String supplierId, int limit);

    /** Oldest order first. */
    List<PurchaseLine> ofItem(Sku sku);

    /** The same of many items at once, in no particular order; an item that was never ordered is left out. */
    Map<Sku, List<PurchaseLine>> ofItems(Collection<Sku> skus);

    /** All lines in no particular order, read while they are used; close it. */
    Stream<PurchaseLine> all();

    /** Adds or changes all of them by order and line; the same again changes nothing. */
    Saved put(Collection<PurchaseLine> lines);
}
