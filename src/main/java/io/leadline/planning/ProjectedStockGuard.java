package io.leadline.planning;

import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.StockGuard;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.StockPosition;
import io.leadline.replenishment.policy.Projection;
import io.leadline.shared.BusinessClock;
import io.leadline.tracking.Stakes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lays what a supplier answers over the projected stock: at the expected demand it has to stay at or above the safety stock
 * until the receipt after it comes, or what is lost until it comes has to be below a limit. Where customers were promised of what is
 * still to come, a person knows whether another day suits them.
 */
@Component
class ProjectedStockGuard implements StockGuard {

    private static final int SHORTEST_DAYS = 7;

    private final Covers covers;
    private final Stakes stakes;
    private final BusinessClock clock;
    private final BigDecimal lossLimit;

    /** @param lossLimit of one line, in the company's currency; zero for none */
    ProjectedStockGuard(
            Covers covers,
            Stakes stakes,
            BusinessClock clock,
            @Value("${leadline.answers.loss-limit:0}") BigDecimal lossLimit) {
        if (lossLimit.signum() < 0) {
            throw new IllegalArgumentException("leadline.answers.loss-limit is zero or more, not " + lossLimit);
        }
        this.covers = covers;
        this.stakes = stakes;
        this.clock = clock;
        this.lossLimit = lossLimit;
    }

    @Override
    public boolean holds(PurchaseOrder order, OrderLine line, LineAnswer answer) {
        Optional<Covers.Cover> cover = covers.without(order, line);
        if (cover.isEmpty() || cover.get().stock().promised() > 0) {
            return false;
        }
        return staysAboveSafety(cover.get(), line, answer)
                || lossLimit.signum() > 0 && losesLittle(stakes.of(order, line, answer.lastDate()));
    }

    /** A loss that nobody knows is not below any limit. */
    private boolean losesLittle(Stakes.Stake stake) {
        return stake.priced() && stake.lost().amount().compareTo(lossLimit) < 0;
    }

    @Override
    public boolean knows(PurchaseOrder order, OrderLine line) {
        return covers.without(order, line).isPresent();
    }

    private boolean staysAboveSafety(Covers.Cover cover, OrderLine line, LineAnswer answer) {
        LocalDate today = clock.today();
        LocalDate until = cover.stock().supply().stream()
                .map(ExpectedSupply::probableArrival)
                .filter(day -> day.isAfter(answer.lastDate()))
                .min(LocalDate::compareTo)
                // Where nothing else is on its way, what is ordered next takes as long as this line was given.
                .orElse(answer.lastDate()
                        .plusDays(Math.max(SHORTEST_DAYS, ChronoUnit.DAYS.between(today, line.requestedDate()))));
        StockPosition with = new StockPosition(
                cover.stock().onHand(),
                cover.stock().reserved(),
                Stream.concat(
                                cover.stock().supply().stream(),
                                answer.deliveries().stream()
                                        .map(part -> new ExpectedSupply("answer", part.quantity(), part.date())))
                        .toList());
        return Projection.lowest(cover.outlook(), with, ChronoUnit.DAYS.between(today, until)) >= cover.safetyStock();
    }
}
