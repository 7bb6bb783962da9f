package io.leadline.planning;

import io.leadline.replenishment.DemandClass;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.Overstock;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.replenishment.Term;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last plan of one item at one location, as screens show it.
 *
 * @param runId the run or event it was made by
 * @param supplierId who should deliver; null where nobody offers the item
 * @param stockUnits free when it was planned
 * @param openUnits on order when it was planned
 * @param stockoutDate null if not within a year
 * @param nextLot what may be ordered before it is due
 * @param before what the plan before this one said; null for the first
 * @param past what was forecast in the last half year, once a week, the oldest first
 */
public record StoredPlan(
        ItemPlace place,
        String runId,
        LocalDate day,
        String name,
        DemandClass demandClass,
        Decision decision,
        Quantity quantity,
        @Nullable String supplierId,
        LocalDate needDate,
        @Nullable LocalDate stockoutDate,
        double reorderPoint,
        double safetyStock,
        double leadTimeDays,
        double leadTimeSdDays,
        double stockUnits,
        double openUnits,
        Money unitCost,
        double soldPerYear,
        Quantity nextLot,
        double daysToReorder,
        String method,
        List<Double> weeklyDemand,
        List<Double> weeklyHigh,
        Overstock overstock,
        List<Term> because,
        @Nullable Before before,
        List<PastForecast> past) {

    private static final int MOST_DAYS_LATER = 365;
    private static final int MOST_DAYS = 3_650;

    /** What the plan before said. */
    public record Before(String runId, Decision decision, Quantity quantity, List<Term> because) {}

    /** Days the free stock lasts at the expected demand of the coming weeks; 3,650 where it never ends. */
    public double coverDays() {
        double perWeek = weeklyDemand.stream().mapToDouble(x -> x).average().orElse(0);
        return perWeek <= 0 ? MOST_DAYS : Math.min(MOST_DAYS, stockUnits / perWeek * 7);
    }

    /**
     * A day for an open order that should come later: as many days later as its units of what is too much take to be sold at
     * the expected demand of the coming weeks, but not after the stock without it ends; at most a year.
     *
     * @param units of the order
     */
    public LocalDate laterDay(LocalDate expected, double units) {
        double perDay = perDay();
        double days = perDay <= 0 ? MOST_DAYS_LATER : Math.min(units, overstock.units()) / perDay;
        LocalDate sold = expected.plusDays((long) Math.clamp(Math.ceil(days), 1, MOST_DAYS_LATER));
        LocalDate ends = lastsWithout(units);
        return sold.isBefore(ends) ? sold : ends.isAfter(expected) ? ends : expected.plusDays(1);
    }

    /** The day on which the stock and all other open orders are used up at the expected demand; at most ten years ahead. */
    public LocalDate lastsWithout(double units) {
        double perDay = perDay();
        double left = Math.max(0, stockUnits + openUnits - units);
        return day.plusDays((long) (perDay <= 0 ? MOST_DAYS : Math.min(MOST_DAYS, left / perDay)));
    }

    private double perDay() {
        return weeklyDemand.stream().mapToDouble(x -> x).average().orElse(0) / 7;
    }

    /** How often the stock is sold and replaced in a year, from last year's sales and today's stock. */
    public double turns() {
        return stockUnits <= 0 ? 0 : soldPerYear / stockUnits;
    }

    public Money stockValue() {
        return unitCost.times(new Quantity(java.math.BigDecimal.valueOf(Math.max(0, stockUnits))))
                .rounded();
    }

    public List<Explanation.Change> changes() {
        return before == null ? List.of() : Explanation.changes(before.because(), because);
    }
}
