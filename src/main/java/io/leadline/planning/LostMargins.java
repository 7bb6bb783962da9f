package io.leadline.planning;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.replenishment.policy.Projection;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.tracking.Stakes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The margin that a late line costs: expected demand that stock and other deliveries cannot serve until it comes, at most
 * what the line brings, times what a unit earns. In the company's currency.
 */
@Component
class LostMargins implements Stakes {

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

    private Quantity lost(Covers.Cover cover, OrderLine line, LocalDate until) {
        long days = Math.max(0, ChronoUnit.DAYS.between(clock.today(), until));
        double lost = Projection.lostUnits(cover.outlook(), cover.stock(), days);
        BigDecimal units = BigDecimal.valueOf(lost).setScale(1, RoundingMode.HALF_UP);
        return units.compareTo(line.open().value()) > 0 ? line.open() : new Quantity(units);
    }

    /** What a unit earns; nothing where it sells for less than it costs, or in a currency without a rate. */
    private Money margin(OrderLine line) {
        Money none = Money.zero(company.code());
        return items.find(line.sku())
                .flatMap(this::margin)
                .filter(margin -> margin.amount().signum() > 0)
                .orElse(none);
    }

    private Optional<Money> margin(Item item) {
        LocalDate today = clock.today();
        return rates.inCompanyCurrency(item.unitPrice(), today)
                .flatMap(
                        price -> rates.inCompanyCurrency(item.unitCost(), today).map(price::minus));
    }
}
