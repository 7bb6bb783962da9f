package io.leadline.stock;

import io.leadline.shared.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each channel may still promise of one shelf: the one rule that availability, reservations and what is tried on the past
 * go by. Dealt in the order of priority: first what is set aside for a channel, then the channels' parts, and what is left is
 * there for all channels without a part. What channels have of their own (set aside or as a part) is together never more than
 * what is free, and no channel is ever told more than that.
 *
 * <p>With H on hand, S set aside in all, s a channel's part and r what it has promised, it has floor(s (H − S)) − r. Whole units
 * that rounding leaves over go to the first by priority, so that the last unit can be sold; what the parts leave of the whole
 * goes to nobody in particular.
 */
public final class ShelfPromises {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private static final Comparator<ChannelTerms> FIRST =
            Comparator.comparingInt(ChannelTerms::priority).thenComparing(ChannelTerms::channel);

    private ShelfPromises() {}

    /**
     * A shelf as it is at a moment.
     *
     * @param promised by channel, of channels that are there no more too
     * @param setAside for a channel, and not sold yet
     */
    public record Shelf(Quantity onHand, Map<String, Quantity> promised, Map<String, Quantity> setAside) {

        public Shelf {
            promised = Map.copyOf(promised);
            setAside = Map.copyOf(setAside);
        }

        BigDecimal free() {
            return promised.values().stream()
                    .map(Quantity::value)
                    .reduce(onHand.value(), BigDecimal::subtract)
                    .max(BigDecimal.ZERO);
        }

        private BigDecimal promised(ChannelTerms channel) {
            return promised.getOrDefault(channel.channel(), Quantity.ZERO).value();
        }

        private BigDecimal setAside(ChannelTerms channel) {
            return setAside.getOrDefault(channel.channel(), Quantity.ZERO).value();
        }

        private BigDecimal shared() {
            return setAside.values().stream()
                    .map(Quantity::value)
                    .reduce(onHand.value(), BigDecimal::subtract)
                    .max(BigDecimal.ZERO);
        }
    }

    /** @param channels all that are served from the shelf; of others nothing is told */
    public static Map<String, Quantity> of(Shelf shelf, Collection<ChannelTerms> channels) {
        List<ChannelTerms> order = channels.stream().sorted(FIRST).toList();
        BigDecimal free = shelf.free();
        BigDecimal left = free;
        Map<String, BigDecimal> own = new LinkedHashMap<>();
        for (ChannelTerms channel : order) {
            BigDecimal open = above(shelf.setAside(channel), shelf.promised(channel));
            BigDecimal gets = open.min(left).min(most(channel, shelf));
            own.put(channel.channel(), gets);
            left = left.subtract(gets);
        }
        Map<String, BigDecimal> parts = parts(order, shelf.shared());
        for (ChannelTerms channel : order) {
            BigDecimal part = parts.get(channel.channel());
            if (part != null) {
                BigDecimal before = own.getOrDefault(channel.channel(), BigDecimal.ZERO);
                BigDecimal used = above(shelf.promised(channel), shelf.setAside(channel));
                BigDecimal gets = above(part, used)
                        .min(left)
                        .min(above(free, buffer(channel)))
                        .min(above(most(channel, shelf), before));
                own.put(channel.channel(), before.add(gets));
                left = left.subtract(gets);
            }
        }
        Map<String, Quantity> all = new LinkedHashMap<>();
        for (ChannelTerms channel : order) {
            BigDecimal before = own.getOrDefault(channel.channel(), BigDecimal.ZERO);
            BigDecimal common = parts.containsKey(channel.channel())
                    ? BigDecimal.ZERO
                    : above(left, buffer(channel)).min(above(most(channel, shelf), before));
            all.put(channel.channel(), new Quantity(before.add(common)));
        }
        return all;
    }

    /** Of the channels that have one, what it comes to before anything is promised. */
    private static Map<String, BigDecimal> parts(List<ChannelTerms> order, BigDecimal shared) {
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        BigDecimal percent = BigDecimal.ZERO;
        BigDecimal dealt = BigDecimal.ZERO;
        for (ChannelTerms channel : order) {
            Integer share = channel.sharePercent();
            if (share != null) {
                BigDecimal part = wholePercent(shared, BigDecimal.valueOf(share));
                parts.put(channel.channel(), part);
                dealt = dealt.add(part);
                percent = percent.add(BigDecimal.valueOf(share));
            }
        }
        BigDecimal rest = above(percent.compareTo(ALL) >= 0 ? shared : wholePercent(shared, percent), dealt);
        for (ChannelTerms channel : order) {
            Integer share = channel.sharePercent();
            if (share != null && share > 0) {
                BigDecimal one = rest.min(BigDecimal.ONE);
                parts.merge(channel.channel(), one, BigDecimal::add);
                rest = rest.subtract(one);
            }
        }
        return parts;
    }

    private static BigDecimal wholePercent(BigDecimal of, BigDecimal percent) {
        return of.multiply(percent).divide(ALL, 0, RoundingMode.FLOOR);
    }

    private static BigDecimal buffer(ChannelTerms channel) {
        return BigDecimal.valueOf(channel.bufferUnits());
    }

    /** What its cap leaves it. */
    private static BigDecimal most(ChannelTerms channel, Shelf shelf) {
        Integer cap = channel.capUnits();
        return cap == null
                ? shelf.onHand().value().max(BigDecimal.ZERO)
                : above(BigDecimal.valueOf(cap), shelf.promised(channel));
    }

    private static BigDecimal above(BigDecimal value, BigDecimal other) {
        return value.subtract(other).max(BigDecimal.ZERO);
    }
}
