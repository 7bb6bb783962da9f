package io.leadline.ordering;

import java.math.BigDecimal;

/**
 * How far the process may talk with a supplier about an answer before a buyer does: it may ask again that often, and never
 * offers more than this, counted from what was asked first.
 *
 * @param rounds in which it may make an offer of its own; zero where a buyer makes every offer
 * @param daysLate calendar days after the day that was asked for first
 * @param quantityPercent more or less of a line than was asked for first
 * @param pricePercent by which a unit may be dearer than was asked for first, or cheaper for a later day
 */
public record Mandate(int rounds, int daysLate, BigDecimal quantityPercent, BigDecimal pricePercent) {

    /** More is a talk between two machines, and nobody wants to read it. */
    public static final int MOST_ROUNDS = 2;

    /** A buyer makes every offer. */
    public static final Mandate NONE = new Mandate(0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Mandate {
        if (rounds < 0
                || rounds > MOST_ROUNDS
                || daysLate < 0
                || quantityPercent.signum() < 0
                || pricePercent.signum() < 0) {
            throw new IllegalArgumentException(
                    "A mandate is for 0 to " + MOST_ROUNDS + " rounds, and zero or more: not " + rounds + " rounds, "
                            + daysLate + " days, " + quantityPercent + " %, " + pricePercent + " %");
        }
        // Of equal mandates, equal records.
        quantityPercent = plain(quantityPercent);
        pricePercent = plain(pricePercent);
    }

    private static BigDecimal plain(BigDecimal percent) {
        return new BigDecimal(percent.stripTrailingZeros().toPlainString());
    }

    public boolean given() {
        return rounds > 0;
    }

    /** Whether the process may offer this of a line. */
    boolean covers(Turn.Word first, Review.Offer offer) {
        BigDecimal asked = first.quantity().value();
        return !offer.date().isAfter(first.last().plusDays(daysLate))
                && isWithin(offer.quantity().value().subtract(asked).abs(), asked, quantityPercent)
                && isWithin(
                        offer.unitPrice().amount().subtract(first.unitPrice().amount()),
                        first.unitPrice().amount(),
                        pricePercent);
    }

    /** Whether a unit that costs this much more, or less, is one that it may talk about. */
    boolean coversPrice(BigDecimal difference, BigDecimal asked) {
        return isWithin(difference, asked, pricePercent);
    }

    private static boolean isWithin(BigDecimal difference, BigDecimal of, BigDecimal percent) {
        return difference.multiply(HUNDRED).compareTo(of.multiply(percent)) <= 0;
    }
}
