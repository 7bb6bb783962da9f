package io.leadline.tracking;

import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Says what is lost because goods come late; planning knows it from projected stock, expected demand and margin. */
public interface Stakes {

    /** Nobody knows what sells: the value of what is open. */
    Stakes AS_ORDERED = (order, line, until) ->
            new Stake(line.unitPrice().times(line.open()).rounded(), line.open(), line.needDate());

    /** @param until the day on which the line is expected to come */
    Stake of(PurchaseOrder order, OrderLine line, LocalDate until);

    /**
     * What one late line costs.
     *
     * @param lost margin of what cannot be sold until the goods come; never the value of the order
     * @param units that cannot be sold until then
     * @param outOn the first day without stock; null where stock and other deliveries last a year
     * @param priced whether the margin is known; zero stands for it where a price or a rate is missing
     */
    record Stake(Money lost, Quantity units, @Nullable LocalDate outOn, boolean priced) {

        /** Of what has a price. */
        public Stake(Money lost, Quantity units, @Nullable LocalDate outOn) {
            this(lost, units, outOn, true);
        }
    }
}
