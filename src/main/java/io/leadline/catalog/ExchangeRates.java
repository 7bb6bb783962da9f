package io.leadline.catalog;

import io.leadline.shared.Edited;
import io.leadline.shared.Money;
import io.leadline.shared.Saved;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What other currencies are worth in the company's own, which {@code leadline.company.currency} names. */
public interface ExchangeRates {

    String companyCurrency();

    /** By currency, the latest first. */
    List<SetRate> all();

    /**
     * Adds or changes all of them; the same again changes nothing.
     *
     * @param by name of the person, or of the file they come from
     */
    Saved put(Collection<ExchangeRate> rates, String by, Instant at);

    /**
     * A person's change, refused if the currency has another rate for that day than the person saw.
     *
     * @param seen null if there was none
     * @param byId id of the person: who has set a rate is known by it where that person approves what it makes small
     */
    Edited<ExchangeRate> change(@Nullable ExchangeRate seen, ExchangeRate changed, String by, String byId, Instant at);

    /** What a unit of each currency with a rate up to the day is worth in the company's, and the company's own, which is 1. */
    default Map<String, Double> worth(LocalDate day) {
        Map<String, Double> worth = new TreeMap<>();
        for (SetRate set : all()) {
            ExchangeRate rate = set.rate();
            if (!rate.asOf().isAfter(day)) {
                worth.putIfAbsent(rate.currency(), 1 / rate.perCompanyCurrency().doubleValue());
            }
        }
        worth.put(companyCurrency(), 1.0);
        return worth;
    }

    /** For many amounts: in the company's currency where a rate is known, and as it is otherwise. */
    default UnaryOperator<Money> whereKnown(LocalDate day) {
        Map<String, Double> worth = worth(day);
        return money -> {
            Double rate = worth.get(money.currency());
            return rate == null || money.currency().equals(companyCurrency())
                    ? money
                    : new Money(money.amount().multiply(BigDecimal.valueOf(rate)), companyCurrency());
        };
    }

    /** In the company's currency by the latest rate up to the day; empty if there is none. */
    Optional<Money> inCompanyCurrency(Money money, LocalDate day);
}
