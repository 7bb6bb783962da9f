package io.leadline.ordering;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The orders whose change those have not taken note of who tell programs outside. It stands in the order itself since the
 * write that changed it, so that neither a crash nor another instance loses one; of several changes the last is there.
 */
@Component
public class UntoldOrders {

    private final OrderStore store;

    UntoldOrders(OrderStore store) {
        this.store = store;
    }

    public List<OrderChanged> some(int limit) {
        return store.untold(limit);
    }

    /** Those that were changed once more meanwhile stay. */
    public void told(Collection<OrderChanged> changes) {
        store.told(changes);
    }
}
