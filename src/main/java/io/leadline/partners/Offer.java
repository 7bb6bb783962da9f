package io.leadline.partners;

import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.shared.Bounds;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.util.Comparator;
import java.util.List;

/** What a supplier says of its terms for one item: prices, least quantity, multiple and lead time. Rank and what else stands in terms is the company's. */
public record Offer(Sku sku, List<PriceBreak> priceBreaks, Quantity moq, Quantity orderMultiple, int leadTimeDays) {

    private static final int MOST_DAYS = 1_000;

    public Offer {
        priceBreaks = priceBreaks.stream()
                .sorted(Comparator.comparing(PriceBreak::from))
                .toList();
        boolean priced = priceBreaks.stream()
                                .map(each -> each.unitPrice().currency())
                                .distinct()
                                .count()
                        == 1
                && priceBreaks.stream()
                        .allMatch(each ->
                                Bounds.PRICE.fault(each.unitPrice().amount()).isEmpty());
        if (priceBreaks.isEmpty() || !priced) {
            throw new IllegalArgumentException(
                    "An offer of " + sku + " names no price, one that is none, or several currencies");
        }
        if (Bounds.QUANTITY.fault(moq.value()).isPresent()
                || Bounds.QUANTITY.fault(orderMultiple.value()).isPresent()
                || !orderMultiple.isPositive()
                || leadTimeDays < 0
                || leadTimeDays > MOST_DAYS) {
            throw new IllegalArgumentException("An offer of " + sku + " has a minimum of " + moq + ", a multiple of "
                    + orderMultiple + " and " + leadTimeDays + " days");
        }
    }

    public static Offer of(Terms terms) {
        return new Offer(terms.sku(), terms.priceBreaks(), terms.moq(), terms.orderMultiple(), terms.leadTimeDays());
    }

    /** The terms with what is offered in place of what stood there. */
    public Terms on(Terms terms) {
        return new Terms(
                terms.supplierId(),
                terms.sku(),
                terms.rank(),
                priceBreaks,
                moq,
                orderMultiple,
                leadTimeDays,
                terms.capacityPerWeek());
    }

    public Offer priced(List<PriceBreak> newBreaks) {
        return new Offer(sku, newBreaks, moq, orderMultiple, leadTimeDays);
    }

    public Offer from(Quantity newMoq) {
        return new Offer(sku, priceBreaks, newMoq, orderMultiple, leadTimeDays);
    }

    public Offer inLotsOf(Quantity newMultiple) {
        return new Offer(sku, priceBreaks, moq, newMultiple, leadTimeDays);
    }

    public Offer within(int newLeadTimeDays) {
        return new Offer(sku, priceBreaks, moq, orderMultiple, newLeadTimeDays);
    }

    /** What each unit costs in a line of this quantity. */
    public Money unitPrice(Quantity quantity) {
        Money price = priceBreaks.getFirst().unitPrice();
        for (PriceBreak priceBreak : priceBreaks) {
            if (priceBreak.from().compareTo(quantity) <= 0) {
                price = priceBreak.unitPrice();
            }
        }
        return price;
    }

    public String currency() {
        return priceBreaks.getFirst().unitPrice().currency();
    }
}
