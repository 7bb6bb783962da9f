package io.leadline.demand;

import io.leadline.shared.Bounds;
import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in which things are cheaper, or shown to more people.
 *
 * @param id its name, unique among promotions
 * @param channel null for all
 * @param category null for all
 * @param sku null for all
 * @param discountPercent 0 to 100, 0 = no lower price, or not told
 * @param calledOff before its first day: it is kept, so that it is known who did that, and counts nowhere
 */
public record Promotion(
        String id,
        @Nullable String channel,
        @Nullable String category,
        @Nullable Sku sku,
        Period period,
        BigDecimal discountPercent,
        PromotionKind kind,
        boolean calledOff) {

    /** One that counts. */
    public Promotion(
            String id,
            @Nullable String channel,
            @Nullable String category,
            @Nullable Sku sku,
            Period period,
            BigDecimal discountPercent,
            PromotionKind kind) {
        this(id, channel, category, sku, period, discountPercent, kind, false);
    }

    /** Of no kind that is told: with a discount it is one of price, without one it is a feature. */
    public Promotion(
            String id,
            @Nullable String channel,
            @Nullable String category,
            @Nullable Sku sku,
            Period period,
            BigDecimal discountPercent) {
        this(id, channel, category, sku, period, discountPercent, kind(discountPercent));
    }

    /** What a promotion is taken for whose kind is not told. */
    public static PromotionKind kind(BigDecimal discountPercent) {
        return discountPercent.signum() > 0 ? PromotionKind.PRICE : PromotionKind.FEATURE;
    }

    public Promotion {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A promotion has a name");
        }
        Bounds.NAME.require("The name of a promotion", id);
        if (discountPercent.signum() < 0 || discountPercent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException(
                    "Promotion " + id + " has a discount of " + discountPercent + ", it can be 0 to 100 percent");
        }
    }

    /** Where it is on that day; one that was called off is over. */
    public Phase phase(LocalDate today) {
        if (calledOff || period.to().isBefore(today)) {
            return Phase.PAST;
        }
        return period.from().isAfter(today) ? Phase.AHEAD : Phase.RUNNING;
    }

    /** In the order in which a reader looks for them. */
    public enum Phase {
        RUNNING,
        AHEAD,
        PAST
    }

    /** The same, stopped: today is the last day of one that runs, and one that has not begun is called off. */
    public Promotion endedOn(LocalDate today) {
        boolean running = !period.from().isAfter(today);
        Period left = running ? new Period(period.from(), today) : period;
        return new Promotion(id, channel, category, sku, left, discountPercent, kind, !running);
    }

    /** Whether it is for this item on this channel at some time. */
    public boolean covers(Sku anItem, String itsCategory, String aChannel) {
        return covers(anItem, itsCategory) && (channel == null || channel.equals(aChannel));
    }

    /** Whether it is for this item on some channel. */
    public boolean covers(Sku anItem, String itsCategory) {
        return (sku == null || sku.equals(anItem)) && (category == null || category.equals(itsCategory));
    }
}
