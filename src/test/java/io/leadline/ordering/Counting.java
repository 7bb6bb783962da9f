package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.shared.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Orders of which something was counted, for tests of other rooms. */
public final class Counting {

    private Counting() {}

    /** So much of the first line, with this delivery note. */
    public static PurchaseOrder counted(
            PurchaseOrder order,
            int delivery,
            int good,
            int damaged,
            String slip,
            Actor by,
            Instant now,
            LocalDate today) {
        Delivery counted = new Delivery(
                delivery,
                today,
                List.of(new Delivery.Counted(1, Quantity.of(good), Quantity.of(damaged))),
                false,
                "",
                slip);
        return ((OrderResult.Done) Receiving.receive(order, counted, by, now, today)).order();
    }
}
