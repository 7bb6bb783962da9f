package io.leadline.demand;

import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * An item is marked down on a channel for some days, or for fewer than was said before, or not at all after all.
 *
 * @param id of the promotion that it is
 * @param percent off its price
 * @param calledOff before its first day
 * @param word names what is said of it, so that the same said twice is told once
 */
public record MarkedDown(
        String id,
        Sku sku,
        String channel,
        Period period,
        BigDecimal percent,
        boolean calledOff,
        String word,
        Instant at) {

    /** @param promotion of one item on one channel */
    public MarkedDown(Promotion promotion, String word, Instant at) {
        this(
                promotion.id(),
                Objects.requireNonNull(promotion.sku()),
                Objects.requireNonNull(promotion.channel()),
                promotion.period(),
                // 30, not 30.00 or 3E+1.
                new BigDecimal(promotion.discountPercent().stripTrailingZeros().toPlainString()),
                promotion.calledOff(),
                word,
                at);
    }
}
