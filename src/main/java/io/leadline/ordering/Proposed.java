package io.leadline.ordering;

import io.leadline.shared.Sku;
import java.util.Map;

/** What became of a proposal. */
public sealed interface Proposed {

    /**
     * An order was made.
     *
     * @param left items that were left out, each with the order whose open proposal has it already
     */
    record Created(PurchaseOrder order, Map<Sku, String> left) implements Proposed {
        public Created {
            left = Map.copyOf(left);
        }
    }

    /** The same proposal was made before. */
    record Repeated(String orderId) implements Proposed {}

    /** Each of its items has an open proposal at this location already, in the orders named. */
    record AllTaken(Map<Sku, String> by) implements Proposed {
        public AllTaken {
            by = Map.copyOf(by);
        }
    }

    /** The supplier, the location or an item is not in the catalog. */
    record Unknown(String what) implements Proposed {}
}
