package io.leadline.planning;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.WaitingCosts;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.policy.LostSales;
import io.leadline.replenishment.policy.Projection;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.tracking.Stakes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The margin that a late line costs: {@link LostSales} until it comes, times what a unit earns. In the company's currency. */
@Component
class LostMargins implements Stakes, WaitingCosts {

    /** The dearest lines tell how urgent an order is; hundreds of lines would each be looked up. */
    private static final int LINES = 12;

    private final Covers covers;
    private final UnitMargins margins;
    private final CompanyCurrency company;
    private final BusinessClock clock;

    LostMargins(Covers covers, UnitMargins margins, CompanyCurrency company, BusinessClock clock) {
        this.covers = covers;
        this.margins = margins;
        this.company = company;
        this.clock = clock;
    }

    @Override
    public Stake of(PurchaseOrder order, OrderLine line, LocalDate until) {
        Optional<Covers.Cover> cover = covers.without(order, line);
        // Where nothing was planned, all of it is taken to be wanted.
        Quantity units = cover.map(known -> lost(known, line, until)).orElse(line.open());
        LocalDate outOn = cover.isPresent()
                ? Projection.stockout(cover.get().outlook(), cover.get().stock())
                : line.needDate();
        Optional<Money> lost = margin(line, units);
        return new Stake(lost.orElseGet(this::none).rounded(), units, outOn, lost.isPresent());
    }

    @Override
    public Optional<Money> ofADay(PurchaseOrder order) {
        List<Optional<Money>> lost = order.openLines().stream()
                .sorted(Comparator.comparing((OrderLine line) ->
                                line.unitPrice().times(line.open()).amount())
                        .reversed())
                .limit(LINES)
                .flatMap(line -> covers.without(order, line).stream().map(cover -> ofADay(cover, line)))
                .toList();
        return lost.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(lost.stream()
                        .flatMap(Optional::stream)
                        .reduce(none(), Money::plus)
                        .rounded());
    }

    private Optional<Money> ofADay(Covers.Cover cover, OrderLine line) {
        LocalDate today = clock.today();
        LocalDate comes = line.expectedDate().isBefore(today) ? today : line.expectedDate();
        return margin(line, lost(cover, line, comes.plusDays(1)).minus(lost(cover, line, comes)));
    }

    /** Nothing lost costs nothing, whatever it would be sold for; empty where nobody knows for how much that is. */
    private Optional<Money> margin(OrderLine line, Quantity units) {
        return units.isZero() ? Optional.of(none()) : margins.of(line.sku()).map(each -> each.times(units));
    }

    private Money none() {
        return Money.zero(company.code());
    }

    private static Quantity lost(Covers.Cover cover, OrderLine line, LocalDate until) {
        double open = line.open().toDouble();
        List<ExpectedSupply> late = List.of(new ExpectedSupply("late", line.open(), until));
        return units(LostSales.of(cover.outlook(), cover.stock(), open, late, until)
                        .units())
                .min(line.open());
    }

    static Quantity units(double lost) {
        return new Quantity(BigDecimal.valueOf(lost).setScale(1, RoundingMode.HALF_UP));
    }
}
