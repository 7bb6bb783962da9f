package io.leadline.catalog;

import io.leadline.shared.Fault;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * On what conditions one supplier delivers one item.
 *
 * @param rank 1 for the supplier the company prefers for the item, 2 for the first alternate and so on
 * @param priceBreaks at least one, from the lowest quantity up, all in one currency
 * @param moq the least quantity of one order line
 * @param orderMultiple a line's quantity is a whole number of these
 * @param leadTimeDays calendar days from sending the order to receiving it, as the supplier states it
 * @param capacityPerWeek the most the supplier can make in a week; zero for no limit
 */
public record Terms(
        String supplierId,
        Sku sku,
        int rank,
        List<PriceBreak> priceBreaks,
        Quantity moq,
        Quantity orderMultiple,
        int leadTimeDays,
        Quantity capacityPerWeek) {

    /** What a person may enter at most. */
    public static final int LONGEST_LEAD_TIME_DAYS = 1_000;

    /** Of a supplier that can make any quantity. */
    public Terms(
            String supplierId,
            Sku sku,
            int rank,
            List<PriceBreak> priceBreaks,
            Quantity moq,
            Quantity orderMultiple,
            int leadTimeDays) {
        this(supplierId, sku, rank, priceBreaks, moq, orderMultiple, leadTimeDays, Quantity.ZERO);
    }

    public Terms {
        if (priceBreaks.isEmpty()) {
            throw new IllegalArgumentException("Terms of " + supplierId + " for " + sku + " have no price");
        }
        priceBreaks = priceBreaks.stream()
                .sorted(Comparator.comparing(PriceBreak::from))
                .toList();
        if (priceBreaks.stream().map(b -> b.unitPrice().currency()).distinct().count() > 1) {
            throw new IllegalArgumentException("Terms of " + supplierId + " for " + sku + " mix currencies");
        }
        if (rank < 1 || leadTimeDays < 0 || moq.isNegative() || !orderMultiple.isPositive()) {
            throw new IllegalArgumentException("Terms of " + supplierId + " for " + sku
                    + " need a rank of 1 or more, a lead time and minimum of zero or more and a multiple above zero");
        }
        if (capacityPerWeek.isNegative()) {
            throw new IllegalArgumentException(
                    "Terms of " + supplierId + " for " + sku + " have a capacity of " + capacityPerWeek + " a week");
        }
    }

    /** What each unit costs in a line of this quantity; below the first break, the first break's price. */
    public Money unitPrice(Quantity quantity) {
        Money price = priceBreaks.getFirst().unitPrice();
        for (PriceBreak priceBreak : priceBreaks) {
            if (priceBreak.from().compareTo(quantity) <= 0) {
                price = priceBreak.unitPrice();
            }
        }
        return price;
    }

    /** What is wrong with a line of this quantity, with the next quantities that the supplier delivers. */
    public Optional<Fault> fault(Quantity quantity) {
        Quantity least = lots(moq.max(orderMultiple), RoundingMode.CEILING);
        Quantity below = lots(quantity, RoundingMode.FLOOR);
        if (below.equals(quantity) && quantity.compareTo(least) >= 0) {
            return Optional.empty();
        }
        return Optional.of(new Fault.NoLot(
                least,
                orderMultiple,
                below.compareTo(least) >= 0 ? Optional.of(lot(below)) : Optional.empty(),
                lot(least.max(lots(quantity, RoundingMode.CEILING)))));
    }

    private Fault.Lot lot(Quantity quantity) {
        return new Fault.Lot(quantity, unitPrice(quantity));
    }

    private Quantity lots(Quantity quantity, RoundingMode rounding) {
        BigDecimal multiple = orderMultiple.value();
        return new Quantity(quantity.value().divide(multiple, 0, rounding).multiply(multiple));
    }

    /** The same with another lead time. */
    public Terms taking(int days) {
        return new Terms(supplierId, sku, rank, priceBreaks, moq, orderMultiple, days, capacityPerWeek);
    }

    public String currency() {
        return priceBreaks.getFirst().unitPrice().currency();
    }
}
