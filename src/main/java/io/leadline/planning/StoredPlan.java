package io.leadline.planning;

import io.leadline.ordering.LedgerTerm;
import io.leadline.planning.ReorderAdvice.Decision;
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
 * @param nextLot what would be ordered if it were due
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
        List<LedgerTerm> because,
        @Nullable Before before,
        List<PastForecast> past) {

    /** What the plan before said. */
    public record Before(String runId, Decision decision, Quantity quantity, List<LedgerTerm> because) {}

    /** Days the free stock lasts at the expected demand of the coming weeks; 3,650 where it never ends. */
    public double coverDays() {
        double perWeek = weeklyDemand.stream().mapToDouble(x -> x).average().orElse(0);
        return perWeek <= 0 ? 3650 : Math.min(3650, stockUnits / perWeek * 7);
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
