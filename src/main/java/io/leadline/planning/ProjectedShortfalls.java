package io.leadline.planning;

import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.Shortfalls;
import io.leadline.tracking.Stakes;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a later day costs, by the same law as what is at stake of a line that is late. */
@Component
class ProjectedShortfalls implements Shortfalls {

    private final Stakes stakes;

    ProjectedShortfalls(Stakes stakes) {
        this.stakes = stakes;
    }

    @Override
    public Optional<Shortfall> of(PurchaseOrder order, OrderLine line, LocalDate arrival) {
        Stakes.Stake stake = stakes.of(order, line, arrival);
        LocalDate outOn = stake.outOn();
        return outOn == null || !outOn.isBefore(arrival) || !stake.units().isPositive()
                ? Optional.empty()
                : Optional.of(new Shortfall(
                        outOn, ChronoUnit.DAYS.between(outOn, arrival), stake.units(), stake.lost(), stake.priced()));
    }
}
