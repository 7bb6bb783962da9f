package io.leadline.planning;

import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a unit earns, in the company's currency; where nobody can tell, nobody does: that is not the same as nothing. */
@Component
class UnitMargins {

    private final Items items;
    private final ExchangeRates rates;
    private final BusinessClock clock;

    UnitMargins(Items items, ExchangeRates rates, BusinessClock clock) {
        this.items = items;
        this.rates = rates;
        this.clock = clock;
    }

    /**
     * Zero where it sells for no more than it costs; empty without a price or a cost, of which nothing stands for unknown, or
     * without a rate for either.
     */
    Optional<Money> of(Item item) {
        if (item.unitPrice().amount().signum() <= 0 || item.unitCost().amount().signum() <= 0) {
            return Optional.empty();
        }
        LocalDate today = clock.today();
        return rates.inCompanyCurrency(item.unitPrice(), today)
                .flatMap(
                        price -> rates.inCompanyCurrency(item.unitCost(), today).map(price::minus))
                .map(margin -> new Money(margin.amount().max(BigDecimal.ZERO), margin.currency()));
    }

    Optional<Money> of(Sku sku) {
        return items.find(sku).flatMap(this::of);
    }
}
