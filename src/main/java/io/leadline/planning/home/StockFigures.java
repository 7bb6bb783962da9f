package io.leadline.planning.home;

import io.leadline.planning.PlanRow;
import io.leadline.planning.PolicyDay;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the last plans say of stock and stockouts, in the company's currency; items without an exchange rate are counted
 * and have no money.
 *
 * @param plans how many there are; nothing is said where there are none
 * @param stock value of the free stock, at cost
 * @param excess the part of it that lasts longer than the longest cover
 * @param soon what runs out within fourteen days
 * @param weeks what runs out in each of the coming weeks
 * @param days how the shelves were, the oldest first
 * @param target the least fill rate that the policy asks for, weighted by what each item sells; 0 where it asks for none
 * @param suppliers whose items lose most margin, the most first
 */
public record StockFigures(
        long plans,
        Money stock,
        Money excess,
        Soon soon,
        List<Week> weeks,
        List<Day> days,
        double target,
        List<Costly> suppliers) {

    private static final int SOON_DAYS = 14;
    private static final int WEEKS = 8;
    private static final int WEEK_DAYS = 7;
    private static final int MOST_SUPPLIERS = 6;

    /**
     * Items at locations that run out soon.
     *
     * @param uncovered for which nothing is on order or on its way
     * @param margin that is lost before an order made today is there
     */
    public record Soon(int items, int uncovered, Money margin) {}

    /**
     * How many items at locations run out in a week.
     *
     * @param nothing of these, for which nothing is coming
     */
    public record Week(LocalDate from, int items, int nothing) {}

    /** @param served share of the expected demand whose items had stock when everything was planned */
    public record Day(LocalDate day, double stockValue, double served) {}

    /**
     * A supplier by what its items lose.
     *
     * @param items that lose margin before an order made today is there
     * @param late of these, those whose open order comes too late
     */
    public record Costly(String supplierId, int items, int late, Money margin) {}

    public StockFigures {
        weeks = List.copyOf(weeks);
        days = List.copyOf(days);
        suppliers = List.copyOf(suppliers);
    }

    /** @param targets by demand class */
    static StockFigures of(
            Stream<PlanRow> rows,
            List<PolicyDay> measured,
            Function<String, @Nullable ServiceTarget> targets,
            LocalDate today,
            String currency) {
        Sums sums = new Sums(today, targets);
        rows.forEach(sums::add);
        return new StockFigures(
                sums.plans,
                money(sums.stock, currency),
                money(sums.excess, currency),
                new Soon(sums.soon, sums.uncovered, money(sums.soonMargin, currency)),
                sums.weeks(),
                measured.stream()
                        .filter(day -> day.demandPerDay() > 0 && !day.day().isAfter(today))
                        .map(day -> new Day(
                                day.day(),
                                Math.round(day.stockValue()),
                                round(day.servedPerDay() / day.demandPerDay())))
                        .toList(),
                sums.demand <= 0 ? 0 : round(sums.wanted / sums.demand),
                sums.suppliers.entrySet().stream()
                        .sorted(Comparator.comparingDouble((Map.Entry<String, Supplied> one) -> one.getValue().margin)
                                .reversed()
                                .thenComparing(Map.Entry::getKey))
                        .limit(MOST_SUPPLIERS)
                        .map(one -> new Costly(
                                one.getKey(),
                                one.getValue().items,
                                one.getValue().late,
                                money(one.getValue().margin, currency)))
                        .toList());
    }

    private static double round(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }

    private static Money money(double amount, String currency) {
        return new Money(BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN), currency);
    }

    private static final class Supplied {
        private int items;
        private int late;
        private double margin;
    }

    private static final class Sums {

        private final LocalDate today;
        private final Function<String, @Nullable ServiceTarget> targets;
        private final int[] weekItems = new int[WEEKS];
        private final int[] weekNothing = new int[WEEKS];
        private final Map<String, Supplied> suppliers = new HashMap<>();
        private long plans;
        private double stock;
        private double excess;
        private int soon;
        private int uncovered;
        private double soonMargin;
        private double demand;
        private double wanted;

        Sums(LocalDate today, Function<String, @Nullable ServiceTarget> targets) {
            this.today = today;
            this.targets = targets;
        }

        void add(PlanRow row) {
            plans++;
            boolean valued = row.worth().known();
            stock += row.stockValue();
            excess += valued ? row.worth().excess() : 0;
            target(row);
            double margin = valued ? Math.max(0, row.worth().lostMargin()) : 0;
            if (margin > 0 && !row.advice().supplier().isEmpty()) {
                Supplied supplied = suppliers.computeIfAbsent(row.advice().supplier(), id -> new Supplied());
                supplied.items++;
                supplied.late += row.advice().late() ? 1 : 0;
                supplied.margin += margin;
            }
            LocalDate stockout = row.advice().stockout();
            if (stockout != null && row.advice().decision() != Decision.NO_DEMAND) {
                long days = Math.max(0, ChronoUnit.DAYS.between(today, stockout));
                boolean nothing = row.stock().coming() <= 0;
                if (days < SOON_DAYS) {
                    soon++;
                    uncovered += nothing ? 1 : 0;
                    soonMargin += margin;
                }
                if (days < (long) WEEKS * WEEK_DAYS) {
                    int week = Math.toIntExact(days / WEEK_DAYS);
                    weekItems[week]++;
                    weekNothing[week] += nothing ? 1 : 0;
                }
            }
        }

        private void target(PlanRow row) {
            ServiceTarget target = targets.apply(row.subject().demandClass());
            if (target instanceof ServiceTarget.FillRate || target instanceof ServiceTarget.Economy) {
                demand += row.sales().perYear();
                wanted += row.sales().perYear() * target.level();
            }
        }

        List<Week> weeks() {
            List<Week> weeks = new ArrayList<>();
            for (int week = 0; week < WEEKS; week++) {
                weeks.add(new Week(today.plusDays((long) week * WEEK_DAYS), weekItems[week], weekNothing[week]));
            }
            return weeks;
        }
    }
}
