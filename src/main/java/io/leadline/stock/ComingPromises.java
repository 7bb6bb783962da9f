package io.leadline.stock;

import io.leadline.shared.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a channel may promise of goods that are still to come to one shelf, by the day: the one rule that availability and
 * pre-orders go by.
 *
 * <p>With C(d) units that are there by day d, less what the shelf is short of already, and P(d) that channels have pre-ordered for
 * d or before, one more unit may be promised for D as long as P(d) &lt; C(d) on each day d from D on: whoever was promised a
 * later day keeps it. The same holds for what the channel itself has pre-ordered and its part of C(d), and all it has pre-ordered
 * is within its units.
 */
public final class ComingPromises {

    private ComingPromises() {}

    /** @param quantity so much for that day or later, what stands in the steps before among it */
    public record Step(LocalDate from, Quantity quantity) {}

    /** Goods that are there by a day. */
    public record Coming(LocalDate day, Quantity quantity) {}

    /** Goods that a channel has promised to be there by a day. */
    public record Ahead(String channel, LocalDate day, Quantity quantity) {}

    /**
     * A shelf as it is expected.
     *
     * @param shortOf promised and not there; it is taken of what comes first
     */
    public record Shelf(Quantity shortOf, List<Coming> coming, List<Ahead> ahead) {

        public Shelf {
            coming = List.copyOf(coming);
            ahead = List.copyOf(ahead);
        }

        /** @param goods that are to come, to this one and to others */
        public static Shelf of(StockLevel level, List<IncomingGoods> goods, Sureness sure) {
            return new Shelf(
                    level.reserved().minus(level.onHand()).max(Quantity.ZERO),
                    goods.stream()
                            .filter(one -> one.location().equals(level.location()))
                            .flatMap(one -> one.by(sure).stream().map(day -> new Coming(day, one.quantity())))
                            .toList(),
                    level.ahead().stream()
                            .filter(one -> !one.isThere())
                            .map(PromisedAhead::asPromise)
                            .toList());
        }

        BigDecimal by(LocalDate day) {
            return coming.stream()
                    .filter(one -> !one.day().isAfter(day))
                    .map(one -> one.quantity().value())
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .subtract(shortOf.value())
                    .max(BigDecimal.ZERO);
        }

        BigDecimal promised(Collection<Ahead> by, LocalDate day) {
            return by.stream()
                    .filter(one -> !one.day().isAfter(day))
                    .map(one -> one.quantity().value())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** The soonest first, each with more than the one before; empty where nothing may be pre-ordered. */
    public static List<Step> of(Shelf shelf, String channel, PreOrder terms, LocalDate today) {
        TreeSet<LocalDate> days = new TreeSet<>();
        shelf.coming().forEach(one -> days.add(one.day()));
        TreeSet<LocalDate> all = new TreeSet<>(days);
        shelf.ahead().forEach(one -> all.add(one.day()));
        List<Step> steps = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        for (LocalDate day : days) {
            if (!day.isBefore(today) && terms.reaches(day, today)) {
                BigDecimal free = free(shelf, channel, terms, all.tailSet(day));
                if (free.compareTo(before) > 0) {
                    steps.add(new Step(day, new Quantity(free)));
                    before = free;
                }
            }
        }
        return List.copyOf(steps);
    }

    private static BigDecimal free(Shelf shelf, String channel, PreOrder terms, Collection<LocalDate> from) {
        List<Ahead> own = shelf.ahead().stream()
                .filter(one -> one.channel().equals(channel))
                .toList();
        BigDecimal free = from.stream()
                .map(day -> {
                    BigDecimal comes = shelf.by(day);
                    BigDecimal ofAll = comes.subtract(shelf.promised(shelf.ahead(), day));
                    return ofAll.min(terms.part(comes).subtract(shelf.promised(own, day)));
                })
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        Integer most = terms.mostUnits();
        return most == null ? free : free.min(BigDecimal.valueOf(most).subtract(shelf.promised(own, LocalDate.MAX)));
    }

    /**
     * When each that is promised ahead will probably be there, those promised first before those promised for later. A day that was
     * sure enough to be promised becomes less sure while nothing comes, so that only what rather comes later than not is told.
     *
     * @return never before the day that was promised, nor before today; empty for those for which too little comes
     */
    public static Map<PromisedAhead, Optional<LocalDate>> expected(
            StockLevel level, List<IncomingGoods> goods, LocalDate today) {
        Map<PromisedAhead, Optional<LocalDate>> expected = new LinkedHashMap<>();
        Shelf shelf = Shelf.of(level, goods, Sureness.HALF);
        BigDecimal needed = BigDecimal.ZERO;
        List<PromisedAhead> order = level.ahead().stream()
                .filter(one -> !one.isThere())
                .sorted(PromisedAhead.FIRST)
                .toList();
        for (PromisedAhead one : order) {
            needed = needed.add(one.left().value());
            BigDecimal all = needed;
            expected.put(
                    one,
                    shelf.coming().stream()
                            .map(Coming::day)
                            .sorted()
                            .filter(day -> shelf.by(day).compareTo(all) >= 0)
                            .findFirst()
                            .map(day -> latest(day, one.day(), today)));
        }
        return expected;
    }

    private static LocalDate latest(LocalDate day, LocalDate told, LocalDate today) {
        LocalDate later = day.isAfter(told) ? day : told;
        return later.isBefore(today) ? today : later;
    }

    /** What several shelves come to together: what the steps of each come to on the days of any of them. */
    public static List<Step> together(Collection<List<Step>> shelves) {
        TreeSet<LocalDate> days = new TreeSet<>();
        shelves.forEach(steps -> steps.forEach(step -> days.add(step.from())));
        return days.stream()
                .map(day -> new Step(
                        day, shelves.stream().map(steps -> by(steps, day)).reduce(Quantity.ZERO, Quantity::plus)))
                .toList();
    }

    /** The first day for which so much may be promised. */
    public static Optional<LocalDate> first(List<Step> steps, Quantity quantity) {
        return steps.stream()
                .filter(step -> step.quantity().compareTo(quantity) >= 0)
                .findFirst()
                .map(Step::from);
    }

    /** How much may be promised for a day. */
    public static Quantity by(List<Step> steps, LocalDate day) {
        return steps.stream()
                .filter(step -> !step.from().isAfter(day))
                .map(Step::quantity)
                .reduce(Quantity.ZERO, (one, later) -> later);
    }
}
