package io.leadline.ordering;

import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.shared.Edited;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The policies by supplier, by category of items, and for all others. */
public interface OrderPolicies {

    /** The supplier's own policy, or that of the category, or that for all, or {@link OrderPolicy#USUAL}; either may be blank. */
    Found find(String supplierId, String category);

    /**
     * A policy in force.
     *
     * @param from where it was set; null if nothing was, and the usual one counts
     */
    record Found(OrderPolicy policy, @Nullable PolicyScope from) {}

    default OrderPolicy of(String supplierId, String category) {
        return find(supplierId, category).policy();
    }

    /** The policy an order started with, whatever was set, changed or removed since. */
    default OrderPolicy of(PurchaseOrder order, Items items) {
        OrderPolicy kept = order.head().policy();
        return kept != null
                ? kept
                : of(
                        order.head().supplierId(),
                        items.find(order.mainLine().sku()).map(Item::category).orElse(""));
    }

    /** Everything that was ever set, removed ones included, in the order of scopes. */
    List<SetPolicy> all();

    /**
     * Sets a policy; orders whose process runs keep theirs.
     *
     * @return false if it is in force already, and nothing changed
     */
    boolean put(PolicyScope scope, OrderPolicy policy, String by, Instant at);

    /**
     * A person's change, refused if another policy is in force than the person saw.
     *
     * @param seen null if there was none
     */
    Edited<OrderPolicy> change(
            PolicyScope scope, @Nullable OrderPolicy seen, OrderPolicy changed, String by, Instant at);

    /** @return false if none is in force, and nothing changed */
    boolean remove(PolicyScope scope, String by, Instant at);
}
