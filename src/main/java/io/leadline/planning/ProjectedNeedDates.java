package io.leadline.planning;

import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.replenishment.policy.Projection;
import io.leadline.shared.BusinessClock;
import io.leadline.tracking.NeedDates;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The day an item runs out at its location without one order: today's stock, the other orders, the last forecast. */
@Component
class ProjectedNeedDates implements NeedDates {

    private final Covers covers;
    private final BusinessClock clock;

    ProjectedNeedDates(Covers covers, BusinessClock clock) {
        this.covers = covers;
        this.clock = clock;
    }

    @Override
    public LocalDate needDate(PurchaseOrder order, OrderLine line) {
        // Where no demand is expected, no stock runs out: the day that was asked for counts.
        Optional<Covers.Cover> cover = covers.without(order, line);
        if (cover.isEmpty()) {
            return line.needDate();
        }
        LocalDate stockout =
                Projection.stockout(cover.get().outlook(), cover.get().stock());
        return stockout == null ? clock.today().plusYears(1) : stockout;
    }
}
