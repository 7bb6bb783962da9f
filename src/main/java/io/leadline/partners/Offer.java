package io.leadline.partners;

import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/**
 * What a supplier says of its terms for one item: prices, least quantity, multiple and lead time. Rank and what else stands in terms
 * is the company's. It can hold whatever terms can; what is asked for anew is held against the bounds of entries, see
 * {@link OfferPart#isWithinBounds}.
 */
public record Offer(Sku sku, List<PriceBreak> priceBreaks, Quantity moq, Quantity orderMultiple, int leadTimeDays) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LEAST_DECIMALS = 2;

    public Offer {
        priceBreaks = priceBreaks.stream()
                .sorted(Comparator.comparing(PriceBreak::from))
                .toList();
        boolean priced = priceBreaks.stream()
                        .map(each -> each.unitPrice().currency())
                        .distinct()
                        .count()
                == 1;
        if (!priced) {
            throw new IllegalArgumentException("An offer of " + sku + " names no price, or several currencies");
        }
        if (moq.isNegative() || !orderMultiple.isPositive() || leadTimeDays < 0) {
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

    /** With prices that are higher by so many per cent, as exact as they are now and to the cent at least. */
    public Offer dearerBy(BigDecimal percent) {
        return priced(priceBreaks.stream()
                .map(each -> new PriceBreak(each.from(), dearer(each.unitPrice(), percent)))
                .toList());
    }

    private static Money dearer(Money price, BigDecimal percent) {
        BigDecimal raised = price.amount().multiply(HUNDRED.add(percent)).divide(HUNDRED);
        int decimals =
                Math.max(LEAST_DECIMALS, price.amount().stripTrailingZeros().scale());
        return new Money(raised.setScale(decimals, RoundingMode.HALF_UP), price.currency());
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
