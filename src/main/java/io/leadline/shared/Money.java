package io.leadline.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An amount in one currency. Unit prices keep the digits they came with; {@link #rounded()} gives what is paid.
 *
 * @param amount without trailing zeros, so that equal amounts are equal records
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {

    public Money {
        if (!NumberRange.bearable(amount)) {
            throw new IllegalArgumentException(
                    "An amount has no " + amount.precision() + " digits and a scale of " + amount.scale());
        }
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException(
                    "A currency is a three-letter ISO 4217 code, this one is '" + currency + "'");
        }
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** @throws IllegalArgumentException if the currencies differ */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot add " + other + " to " + this + ": the currencies differ");
        }
        return new Money(amount.add(other.amount), currency);
    }

    /** @throws IllegalArgumentException if the currencies differ */
    public Money minus(Money other) {
        return plus(new Money(other.amount.negate(), other.currency));
    }

    /** Rounded, one for each currency. */
    public static List<Money> sums(Stream<Money> all) {
        return all
                .collect(Collectors.toMap(Money::currency, money -> money, Money::plus, TreeMap::new))
                .values()
                .stream()
                .map(Money::rounded)
                .toList();
    }

    public Money times(Quantity quantity) {
        return new Money(amount.multiply(quantity.value()), currency);
    }

    /** Half-even to the currency's own number of decimals. */
    public Money rounded() {
        int digits = Math.max(Currency.getInstance(currency).getDefaultFractionDigits(), 0);
        return new Money(amount.setScale(digits, RoundingMode.HALF_EVEN), currency);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
