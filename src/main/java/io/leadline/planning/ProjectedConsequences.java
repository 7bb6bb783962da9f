package io.leadline.planning;

import io.leadline.ordering.Consequences;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.StockPosition;
import io.leadline.replenishment.policy.StockCourse;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lays what comes in place of a line over the projected stock, by the same cover as what is at stake of a late line. */
@Component
class ProjectedConsequences implements Consequences {

    private final Covers covers;
    private final LostMargins margins;
    private final BusinessClock clock;

    ProjectedConsequences(Covers covers, LostMargins margins, BusinessClock clock) {
        this.covers = covers;
        this.margins = margins;
        this.clock = clock;
    }

    @Override
    public Optional<Shelf> of(PurchaseOrder order, OrderLine line) {
        return covers.without(order, line).map(cover -> {
            Money margin = margins.margin(line);
            boolean priced = margins.isPriced(line);
            return (deliveries, until) -> consequence(cover, margin, priced, deliveries, until);
        });
    }

    private Consequence consequence(
            Covers.Cover cover, Money margin, boolean priced, List<LineAnswer.Part> deliveries, LocalDate until) {
        int days = (int) ChronoUnit.DAYS.between(clock.today(), until);
        // What comes today is there at once.
        if (days <= 0) {
            return new Consequence(null, 0, Quantity.ZERO, Money.zero(margin.currency()), Quantity.ZERO);
        }
        StockCourse course = StockCourse.of(cover.outlook(), with(cover.stock(), deliveries), days);
        Quantity units = units(course.lost());
        LocalDate last = deliveries.stream()
                .map(LineAnswer.Part::date)
                .max(LocalDate::compareTo)
                .orElse(until);
        return new Consequence(
                course.firstEmpty(),
                course.daysEmpty(),
                units,
                margin.times(units).rounded(),
                units(course.lostBefore(last)),
                // Nothing costs nothing, whatever it would be sold for.
                priced || units.isZero());
    }

    private static StockPosition with(StockPosition stock, List<LineAnswer.Part> deliveries) {
        return new StockPosition(
                stock.onHand(),
                stock.reserved(),
                Stream.concat(
                                stock.supply().stream(),
                                deliveries.stream()
                                        .map(part -> new ExpectedSupply("answer", part.quantity(), part.date())))
                        .toList());
    }

    private static Quantity units(double lost) {
        return new Quantity(BigDecimal.valueOf(lost).setScale(1, RoundingMode.HALF_UP));
    }
}
