package io.leadline.ordering.ui;

import io.leadline.identity.Actor;
import io.leadline.ordering.OrderAction;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shell.Format;
import java.util.Set;

/**
 * One order as one person sees it: what every part of the page needs.
 *
 * @param allowed what this person can do now
 */
record OrderContext(PurchaseOrder order, Actor actor, Set<OrderAction> allowed, Format format) {

    boolean can(OrderAction action) {
        return allowed.contains(action);
    }

    boolean forSupplier() {
        return actor.organisation() != null;
    }
}
