package io.leadline.stock;

import io.leadline.shared.PendingCommands;
import io.leadline.shared.Sku;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Pre-orders that will probably not be there on the day that was promised. Those of one item at one location are one question
 * for a buyer, as long as there are any: get the goods sooner, tell the customers another day, or give the pre-orders back.
 */
public interface LatePreOrders extends PendingCommands {

    /** The late ones of an item, by the day that was promised. */
    List<Reservation> of(Sku sku);

    /** The shelf that a task is about; empty when it is done. */
    Optional<ShelvesChanged.Shelf> ofTask(String subject);

    /**
     * @param late the shelves on which something is late now
     * @param seen the shelves that were looked at; of others nothing is said
     */
    void say(Collection<ShelvesChanged.Shelf> late, Collection<ShelvesChanged.Shelf> seen);

    /** The shelves that are asked about now. */
    Set<ShelvesChanged.Shelf> open();

    /**
     * The customer is told the day on which its goods will probably be there, and that is the day that counts from now on.
     *
     * @return empty where it is not late any more, or nobody knows a day
     */
    Optional<Reservation> tellLater(String reservation);
}
