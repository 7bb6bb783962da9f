package io.leadline.ordering;

import java.util.Map;

/** The policies by supplier, by class of items, and for all others. */
public interface OrderPolicies {

    /** The supplier's own policy, or that of the class, or that for all. */
    OrderPolicy of(String supplierId, String itemClass);

    /** Every policy that was set; keys are {@code supplier:S05}, {@code class:Kitchen} or {@code all}. */
    Map<String, OrderPolicy> all();

    /** @param key as in {@link #all} */
    void put(String key, OrderPolicy policy);
}
