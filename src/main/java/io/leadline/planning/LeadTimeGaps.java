package io.leadline.planning;

import io.leadline.replenishment.LeadTime;
import io.leadline.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lead times as suppliers state them beside what was learned from what came.
 *
 * @param suppliers each with all of its items that are planned with it, by id
 * @param items those whose learned lead time is another by a day or more, the dearest first, at most {@link #MOST}, and beyond them
 *     those that somebody works on
 * @param others how many more there are
 */
public record LeadTimeGaps(List<OfSupplier> suppliers, List<Gap> items, int others) {

    public static final int MOST = 500;

    /** Fewer receipts are chance. */
    public static final int LEAST_RECEIPTS = 3;

    /** A difference that is no day yet is none. */
    private static final double LEAST_DAYS = 1;

    /**
     * All items of a supplier together.
     *
     * @param items that are planned with it
     * @param statedDays mean of what it states for them
     * @param learnedDays mean of what is expected of it
     * @param receipts behind it
     * @param apart items whose learned lead time is another
     * @param move whether its deliveries take another time lately than before, each counted once
     */
    public record OfSupplier(
            String supplier,
            int items,
            double statedDays,
            double learnedDays,
            int receipts,
            int apart,
            LeadTimeMove move) {}

    /**
     * One item of one supplier.
     *
     * @param days what half, eighty and ninety-five of hundred orders take
     * @param receipts of the item, or of its supplier where the item has none
     * @param tied stock that the difference keeps on its way: units a day, times days, times what a unit costs; below zero
     *     where the supplier is faster than it states. Null where no exchange rate is known
     * @param kept share of orders that are here within the stated days, from 0 to 1
     * @param move whether the item takes another time lately than before
     */
    public record Gap(
            String supplier,
            String sku,
            int statedDays,
            double learnedDays,
            List<Double> days,
            int receipts,
            @Nullable Money tied,
            double kept,
            LeadTimeMove move) {

        public Gap {
            days = List.copyOf(days);
        }

        public double difference() {
            return learnedDays - statedDays;
        }

        private double weight() {
            return tied == null ? 0 : Math.abs(tied.amount().doubleValue());
        }
    }

    public LeadTimeGaps {
        suppliers = List.copyOf(suppliers);
        items = List.copyOf(items);
    }

    /** Takes item by item, because there may be a hundred thousand of them. */
    static final class Sums {

        private final Map<String, OfSupplier> suppliers = new TreeMap<>();
        private final List<Gap> gaps = new ArrayList<>();

        /**
         * @param tiedPerDay what a day of the item's demand costs; null where no exchange rate is known
         * @param ofItem how the item moved
         * @param ofSupplier how the supplier moved
         */
        void add(
                String supplier,
                String sku,
                LeadTime learned,
                @Nullable Money tiedPerDay,
                LeadTimeMove ofItem,
                LeadTimeMove ofSupplier) {
            double difference = learned.meanDays() - learned.statedDays();
            boolean apart = learned.observations() >= LEAST_RECEIPTS && Math.abs(difference) >= LEAST_DAYS;
            suppliers.merge(
                    supplier,
                    new OfSupplier(
                            supplier,
                            1,
                            learned.statedDays(),
                            learned.meanDays(),
                            learned.observations(),
                            apart ? 1 : 0,
                            ofSupplier),
                    Sums::together);
            if (apart) {
                gaps.add(new Gap(
                        supplier,
                        sku,
                        learned.statedDays(),
                        rounded(learned.meanDays()),
                        List.of(
                                rounded(learned.quantileDays(0.5)),
                                rounded(learned.quantileDays(0.8)),
                                rounded(learned.quantileDays(0.95))),
                        learned.observations(),
                        tiedPerDay == null ? null : times(tiedPerDay, difference),
                        kept(learned),
                        ofItem));
            }
        }

        /** In whole per cent: more would say more than is known. */
        private static double kept(LeadTime learned) {
            int percent = 0;
            while (percent < 99 && learned.quantileDays((percent + 1) / 100.0) <= learned.statedDays() + 0.5) {
                percent++;
            }
            return percent / 100.0;
        }

        /** Receipts of a supplier are told with each of its items that has none of its own: the most of them are all of them. */
        private static OfSupplier together(OfSupplier one, OfSupplier other) {
            int items = one.items + other.items;
            return new OfSupplier(
                    one.supplier,
                    items,
                    (one.statedDays * one.items + other.statedDays * other.items) / items,
                    (one.learnedDays * one.items + other.learnedDays * other.items) / items,
                    Math.max(one.receipts, other.receipts),
                    one.apart + other.apart,
                    one.move);
        }

        private static Money times(Money perDay, double days) {
            return new Money(perDay.amount().multiply(BigDecimal.valueOf(days)), perDay.currency()).rounded();
        }

        private static double rounded(double days) {
            return Math.round(days * 10) / 10.0;
        }

        LeadTimeGaps done(Set<WatchedLeadTimes.Watched> watched) {
            List<Gap> sorted = gaps.stream()
                    .sorted(Comparator.comparingDouble(Gap::weight)
                            .reversed()
                            .thenComparing(Gap::supplier)
                            .thenComparing(Gap::sku))
                    .toList();
            List<Gap> told = IntStream.range(0, sorted.size())
                    .filter(i -> i < MOST
                            || watched.contains(new WatchedLeadTimes.Watched(
                                    sorted.get(i).supplier(), sorted.get(i).sku())))
                    .mapToObj(sorted::get)
                    .toList();
            return new LeadTimeGaps(List.copyOf(suppliers.values()), told, gaps.size() - told.size());
        }
    }
}
