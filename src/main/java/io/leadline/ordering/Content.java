package io.leadline.ordering;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an order amounts to, as an approval counts it: units and prices, item by item. Of a line the company answers for
 * what is ordered, or for what came in where that is more.
 */
public record Content(String currency, List<Part> parts) {

    /** Units of one item at one price. */
    public record Part(Sku sku, Quantity quantity, Money unitPrice) {

        public Money value() {
            return unitPrice.times(quantity);
        }
    }

    public Content {
        parts = List.copyOf(parts);
    }

    static Content of(String currency, List<OrderLine> lines) {
        return new Content(
                currency,
                lines.stream()
                        .map(line -> new Part(line.sku(), line.answeredFor(), line.unitPrice()))
                        .filter(part -> part.quantity().isPositive())
                        .toList());
    }

    public Money value() {
        return parts.stream()
                .map(Part::value)
                .reduce(Money.zero(currency), Money::plus)
                .rounded();
    }

    public Quantity quantity(Sku sku) {
        return of(sku).stream().map(Part::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    public Money value(Sku sku) {
        return of(sku).stream().map(Part::value).reduce(Money.zero(currency), Money::plus);
    }

    public Set<Sku> skus() {
        Set<Sku> skus = new LinkedHashSet<>();
        parts.forEach(part -> skus.add(part.sku()));
        return skus;
    }

    /** The same, but of the items in the other one no more than there. */
    Content atMost(Content other) {
        List<Part> less = new ArrayList<>();
        for (Sku sku : skus()) {
            boolean smaller = other.skus().contains(sku) && other.quantity(sku).compareTo(quantity(sku)) < 0;
            less.addAll(smaller ? other.of(sku) : of(sku));
        }
        return new Content(currency, less);
    }

    /**
     * How much of this was not in the other: the sum over the items that have grown. What shrinks pays for nothing else, and
     * more units count at least at the price they were approved at, so that a lower price buys no more of them.
     */
    public Money growthOver(Content approved) {
        BigDecimal growth = BigDecimal.ZERO;
        for (Sku sku : skus()) {
            growth = growth.add(growthOf(sku, approved).max(BigDecimal.ZERO));
        }
        return new Money(growth, currency);
    }

    private BigDecimal growthOf(Sku sku, Content approved) {
        BigDecimal before = approved.value(sku).amount();
        BigDecimal byValue = value(sku).amount().subtract(before);
        BigDecimal units = approved.quantity(sku).value();
        if (units.signum() == 0) {
            return byValue;
        }
        BigDecimal more = quantity(sku).value().subtract(units);
        if (before.signum() == 0) {
            // More of what cost nothing: nobody knows what it is worth, so that each unit counts.
            return byValue.max(more);
        }
        return byValue.max(more.multiply(before.divide(units, MathContext.DECIMAL64)));
    }

    private List<Part> of(Sku sku) {
        return parts.stream().filter(part -> part.sku().equals(sku)).toList();
    }
}
