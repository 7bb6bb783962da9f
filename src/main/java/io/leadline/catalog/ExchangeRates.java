package io.leadline.catalog;

import io.leadline.shared.Money;
import io.leadline.shared.Saved;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What other currencies are worth in the company's own, which {@code leadline.company.currency} names. */
public interface ExchangeRates {

    String companyCurrency();

    /** By currency, the latest first. */
    List<ExchangeRate> all();

    /** Adds or changes all of them; the same again changes nothing. */
    Saved put(Collection<ExchangeRate> rates);

    /** In the company's currency by the latest rate up to the day; empty if there is none. */
    Optional<Money> inCompanyCurrency(Money money, LocalDate day);
}
