package io.leadline.ordering;

import io.leadline.shared.Page;
import io.leadline.shared.PendingCommands;
import io.leadline.shared.Sku;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where orders are kept. An order with open proposal lines holds a slot for each item and location, and two orders never
 * hold the same: taking the slots and storing the order is one write.
 */
public interface OrderStore extends PendingCommands {

    /** Unused ever before, {@code O-1001} upwards. */
    String nextId();

    /** @return false if a slot is taken or the proposal key is known; nothing is stored then */
    boolean add(PurchaseOrder order);

    /** @return false if the stored version is not the order's; stored with the next version otherwise */
    boolean save(PurchaseOrder order);

    /** @param organisation the supplier that asks, which only sees its own released orders; null for the company */
    Optional<PurchaseOrder> find(String id, @Nullable String organisation);

    Optional<String> ofProposal(String proposalKey);

    /** The open proposals that hold these items at the location. */
    Map<Sku, String> holders(String locationId, Collection<Sku> skus);

    /** @param organisation as in {@link #find} */
    Page<OrderSummary> search(OrderQuery query, @Nullable String organisation);

    /** Open parts of the item at the location, proposals included. */
    default List<OpenSupply> openSupply(Sku sku, String locationId) {
        return openSupply(sku, List.of(locationId));
    }

    /** The same at each of these locations, however many, by one look. */
    List<OpenSupply> openSupply(Sku sku, Collection<String> locationIds);

    /** All open parts, in no particular order, read while they are used; close it. */
    Stream<OpenSupply> allOpenSupply();

    /** The open parts of orders whose ids stand behind one, by these ids, read while they are used; close it. */
    Stream<OpenSupply> openSupplyBehind(String orderId);

    /** What can be counted in of all orders, each once for every day on which some of it is expected; in no particular order. */
    List<Arrival> arriving();

    /** The versions of the orders that are not at their end, by id: what tells which of them have changed. */
    Map<String, Long> openVersions();

    /** Those of these ids, in no particular order. */
    List<PurchaseOrder> findAll(Collection<String> ids);

    /** The ids of the orders that are not at their end, by those of their proposal keys that begin like this. */
    Map<String, String> openOf(String beginning);

    /** What one person alone has approved for the supplier since then, went through one of these {@link Hands}, and was not given up; the latest first. */
    List<PurchaseOrder> approvedAlone(String supplierId, Collection<String> hands, Instant since);

    /** Orders in which a supplier's word waits for a buyer's, the latest first. */
    List<PurchaseOrder> withOpenWords(@Nullable String supplierId, int limit);

    /** Orders whose open rest comes late with somebody's consent, the latest first. */
    List<PurchaseOrder> acceptedLate(int limit);

    /**
     * Orders to whose history or comments something was added at that time or later, the latest first.
     *
     * @param supplierId whose alone; null for those of all
     */
    List<PurchaseOrder> toldSince(Instant since, @Nullable String supplierId, int limit);

    /** Places of orders at their end to which something was added then or later, those behind this one, the earliest first. */
    List<LastTold> overBehind(LastTold place, int limit);

    /** A place among all orders by when something was last added to them. */
    record LastTold(Instant at, String id) {}

    /** As they are now, those that were changed and not {@link #told} of; in no particular order. */
    List<OrderChanged> untold(int limit);

    /** Those that are as they were then. */
    void told(Collection<OrderChanged> changes);

    /**
     * Those made before that place, the latest first; all that there are without one.
     *
     * @param states empty for all
     * @param organisation as in {@link #find}
     */
    List<PurchaseOrder> madeBefore(
            @Nullable Made place,
            Set<OrderState> states,
            @Nullable String supplierId,
            @Nullable String organisation,
            int limit);

    /** A place among all orders by when they were made. */
    record Made(Instant at, String id) {}
}
