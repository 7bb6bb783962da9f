package io.leadline.planning;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.WaitingCosts;
import io.leadline.replenishment.policy.Projection;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.tracking.Stakes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The margin that a late line costs: expected demand that stock and other deliveries cannot serve until it comes, at most
 * what the line brings, times what a unit earns. In the company's currency.
 */
@Component
class LostMargins implements Stakes, WaitingCosts {

    /** The dearest lines tell how urgent an order is; hundreds of lines would each be looked up. */
    private static final int LINES = 12;

    private final Covers covers;
    private final Items items;
    private final ExchangeRates rates;
    private final CompanyCurrency company;
    private final BusinessClock clock;

    LostMargins(Covers covers, Items items, ExchangeRates rates, CompanyCurrency company, BusinessClock clock) {
        this.covers = covers;
        this.items = items;
        this.rates = rates;
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
        return new Stake(margin(line).times(units).rounded(), units, outOn);
    }

    @Override
    public Money ofADay(PurchaseOrder order) {
        return order.openLines().stream()
                .sorted(Comparator.comparing((OrderLine line) ->
                                line.unitPrice().times(line.open()).amount())
                        .reversed())
                .limit(LINES)
                .flatMap(line -> covers.without(order, line).stream().map(cover -> ofADay(cover, line)))
                .reduce(Money.zero(company.code()), Money::plus)
                .rounded();
    }

    private Money ofADay(Covers.Cover cover, OrderLine line) {
        LocalDate today = clock.today();
        LocalDate comes = line.expectedDate().isBefore(today) ? today : line.expectedDate();
        Quantity more = lost(cover, line, comes.plusDays(1)).minus(lost(cover, line, comes));
        return margin(line).times(more);
    }

    private Quantity lost(Covers.Cover cover, OrderLine line, LocalDate until) {
        long days = Math.max(0, ChronoUnit.DAYS.between(clock.today(), until));
        double lost = Projection.lostUnits(cover.outlook(), cover.stock(), days);
        BigDecimal units = BigDecimal.valueOf(lost).setScale(1, RoundingMode.HALF_UP);
        return units.compareTo(line.open().value()) > 0 ? line.open() : new Quantity(units);
    }

    /** What a unit earns; nothing where it sells for less than it costs, or in a currency without a rate. */
    Money margin(OrderLine line) {
        Money none = Money.zero(company.code());
        return items.find(line.sku())
                .flatMap(this::margin)
                .filter(margin -> margin.amount().signum() > 0)
                .orElse(none);
    }

    /** Whether what a unit earns can be told at all: it has a price, and there are rates for that and for what it costs. */
    boolean isPriced(OrderLine line) {
        return items.find(line.sku())
                .filter(item -> item.unitPrice().amount().signum() > 0)
                .flatMap(this::margin)
                .isPresent();
    }

    private Optional<Money> margin(Item item) {
        LocalDate today = clock.today();
        return rates.inCompanyCurrency(item.unitPrice(), today)
                .flatMap(
                        price -> rates.inCompanyCurrency(item.unitCost(), today).map(price::minus));
    }
}
