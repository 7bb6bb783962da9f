package io.leadline.ordering;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    /** All of one item. */
    public record Sum(Quantity quantity, Money value) {

        public static Sum none(String currency) {
            return new Sum(Quantity.ZERO, Money.zero(currency));
        }

        private static Sum of(List<Part> parts, String currency) {
            return parts.stream()
                    .map(part -> new Sum(part.quantity(), part.value()))
                    .reduce(
                            none(currency),
                            (one, other) -> new Sum(
                                    one.quantity().plus(other.quantity()),
                                    one.value().plus(other.value())));
        }
    }

    /** Item by item, each part looked at once: an order may have two thousand. */
    public Map<Sku, Sum> items() {
        Map<Sku, Sum> items = new LinkedHashMap<>();
        byItem().forEach((sku, same) -> items.put(sku, Sum.of(same, currency)));
        return items;
    }

    /** The same, but of the items in the other one no more than there. */
    Content atMost(Content other) {
        Map<Sku, List<Part>> theirs = other.byItem();
        List<Part> less = new ArrayList<>();
        byItem().forEach((sku, parts) -> {
            List<Part> there = theirs.getOrDefault(sku, parts);
            boolean smaller = Sum.of(there, currency)
                            .quantity()
                            .compareTo(Sum.of(parts, currency).quantity())
                    < 0;
            less.addAll(smaller ? there : parts);
        });
        return new Content(currency, less);
    }

    /**
     * How much of this was not in the other: the sum over the items that have grown. What shrinks pays for nothing else, and
     * more units count at least at the price they were approved at, so that a lower price buys no more of them.
     */
    public Money growthOver(Content approved) {
        Map<Sku, Sum> before = approved.items();
        Sum none = Sum.none(currency);
        return new Money(
                items().entrySet().stream()
                        .map(item -> growth(item.getValue(), before.getOrDefault(item.getKey(), none)))
                        .reduce(BigDecimal.ZERO, (sum, growth) -> sum.add(growth.max(BigDecimal.ZERO))),
                currency);
    }

    private static BigDecimal growth(Sum now, Sum approved) {
        BigDecimal before = approved.value().amount();
        BigDecimal byValue = now.value().amount().subtract(before);
        BigDecimal units = approved.quantity().value();
        if (units.signum() == 0) {
            return byValue;
        }
        BigDecimal more = now.quantity().value().subtract(units);
        if (before.signum() == 0) {
            // More of what cost nothing: nobody knows what it is worth, so that each unit counts.
            return byValue.max(more);
        }
        return byValue.max(more.multiply(before.divide(units, MathContext.DECIMAL64)));
    }

    private Map<Sku, List<Part>> byItem() {
        return parts.stream().collect(Collectors.groupingBy(Part::sku, LinkedHashMap::new, Collectors.toList()));
    }
}
