package io.leadline.stock;

import io.leadline.shared.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a channel's pre-orders would have been on days on which nothing of an item lay there: as much as it sells on other days,
 * against what was on order then. How many customers wait instead of leaving nobody knows, so that this is the most it can be.
 */
public final class PreOrderReplay {

    private PreOrderReplay() {}

    /**
     * @param wanted on days on which nothing lay there
     * @param taken of that, as pre-orders
     * @param late of these, what came after the day that was told
     */
    public record Result(Quantity wanted, Quantity taken, Quantity late) {

        public static final Result NONE = new Result(Quantity.ZERO, Quantity.ZERO, Quantity.ZERO);

        Result plus(Result other) {
            return new Result(wanted.plus(other.wanted), taken.plus(other.taken), late.plus(other.late));
        }
    }

    /**
     * @param sold by the channel, of each day of which is known what lay there
     * @param empty of these, on which nothing did
     * @param goods that were on order for the places that serve the channel
     * @param last the last day of which is known what came in by then
     */
    public static Result of(
            SortedMap<LocalDate, Quantity> sold,
            List<LocalDate> empty,
            List<PastGoods> goods,
            PreOrder terms,
            LocalDate last) {
        BigDecimal usual = usual(sold, empty);
        List<PastGoods> soonest = goods.stream()
                .filter(one -> one.by(terms.sure()).isPresent())
                .sorted(Comparator.comparing(one -> one.by(terms.sure()).orElseThrow()))
                .toList();
        Map<Integer, BigDecimal> left = new TreeMap<>();
        for (int i = 0; i < soonest.size(); i++) {
            left.put(i, terms.part(soonest.get(i).quantity().value()));
        }
        List<Taken> all = new ArrayList<>();
        BigDecimal wanted = BigDecimal.ZERO;
        BigDecimal served = BigDecimal.ZERO;
        int days = 0;
        for (LocalDate day : empty) {
            days++;
            // In whole units, which add up.
            BigDecimal now = whole(usual.multiply(BigDecimal.valueOf(days))).subtract(wanted);
            wanted = wanted.add(now);
            BigDecimal open = all.stream()
                    .filter(one -> one.goods().openOn(day))
                    .map(Taken::units)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            Integer most = terms.mostUnits();
            BigDecimal rest = most == null
                    ? now
                    : now.min(BigDecimal.valueOf(most).subtract(open).max(BigDecimal.ZERO));
            for (int i = 0; i < soonest.size() && rest.signum() > 0; i++) {
                PastGoods one = soonest.get(i);
                LocalDate by = one.by(terms.sure()).orElseThrow();
                if (one.openOn(day) && !by.isBefore(day) && terms.reaches(by, day)) {
                    BigDecimal units = rest.min(left.getOrDefault(i, BigDecimal.ZERO));
                    left.merge(i, units, BigDecimal::subtract);
                    rest = rest.subtract(units);
                    served = served.add(units);
                    all.add(new Taken(one, by, units));
                }
            }
        }
        BigDecimal late = all.stream()
                .filter(one -> one.by().isBefore(last) && !one.goods().cameBy(one.by()))
                .map(Taken::units)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Result(new Quantity(wanted), new Quantity(served), new Quantity(late));
    }

    private record Taken(PastGoods goods, LocalDate by, BigDecimal units) {}

    /** Units a day, on days on which there was something. */
    private static BigDecimal usual(SortedMap<LocalDate, Quantity> sold, List<LocalDate> empty) {
        int days = sold.size() - empty.size();
        BigDecimal units = sold.entrySet().stream()
                .filter(one -> !empty.contains(one.getKey()))
                .map(one -> one.getValue().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return days == 0 ? BigDecimal.ZERO : units.divide(BigDecimal.valueOf(days), 6, RoundingMode.HALF_UP);
    }

    private static BigDecimal whole(BigDecimal units) {
        return units.setScale(0, RoundingMode.HALF_UP);
    }
}
