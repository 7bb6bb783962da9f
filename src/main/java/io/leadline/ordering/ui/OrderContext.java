package io.leadline.ordering.ui;

import io.leadline.identity.Actor;
import io.leadline.identity.CurrentActor;
import io.leadline.ordering.OrderAction;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shell.Format;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One order as one person sees it: what every part of the page needs.
 *
 * @param who is asked anew whenever something is done
 * @param allowed what this person could do when the order was read
 * @param forSupplier whether this person belongs to the supplier
 * @param whenActed runs after this person has changed the order, page or no page; the first time counts
 */
record OrderContext(
        PurchaseOrder order,
        Supplier<Actor> who,
        Set<OrderAction> allowed,
        boolean forSupplier,
        Format format,
        Runnable whenActed) {

    static OrderContext of(PurchaseOrder order, Supplier<Actor> who, PurchaseOrders orders, Runnable whenActed) {
        Actor now = who.get();
        return new OrderContext(
                order, who, orders.allowed(order, now), now.organisation() != null, Format.of(now), whenActed);
    }

    boolean can(OrderAction action) {
        return allowed.contains(action);
    }

    /** The same, to be asked by what runs after the request. */
    Supplier<Actor> later() {
        return who instanceof CurrentActor signedIn ? signedIn.later() : who;
    }

    /** Whether this person is shown what things cost; without that the order has no prices in it at all. */
    boolean prices() {
        return actor().seesPrices();
    }

    /** Whoever acts now; refused if the account or the link is not good any more. */
    Actor actor() {
        return who.get();
    }
}
