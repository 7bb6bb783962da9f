package io.leadline.replenishment;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.util.List;

/**
 * The plan of one item at one location, with what a buyer asks about it.
 *
 * @param name of the item
 * @param unitCost what stock of it is worth
 * @param stock what was there and coming when it was planned
 * @param weeklyDemand expected units of the coming weeks
 * @param weeklyHigh units these weeks stay below nineteen times in twenty, each for itself
 * @param soldPerYear units sold in the last year
 * @param nextLot what may be ordered before it is due, for filling up an order; zero where nobody offers it or it would lie
 *     longer than the longest cover
 * @param daysToReorder days until the reorder point is reached at the expected demand
 * @param overstock what is too much, and what to do about it
 * @param weightKg of one unit; 0 where unknown
 * @param volumeL of one unit in litres; 0 where unknown
 * @param weeklyMethod expected units of the coming weeks before people's changes
 * @param standing how the item does there
 */
public record PlannedItem(
        ReorderAdvice advice,
        String name,
        DemandClass demandClass,
        Money unitCost,
        StockPosition stock,
        String method,
        List<Double> weeklyDemand,
        List<Double> weeklyHigh,
        double soldPerYear,
        Quantity nextLot,
        double daysToReorder,
        Overstock overstock,
        double weightKg,
        double volumeL,
        List<Double> weeklyMethod,
        Standing standing) {

    /** With a forecast that nobody changed. */
    public PlannedItem(
            ReorderAdvice advice,
            String name,
            DemandClass demandClass,
            Money unitCost,
            StockPosition stock,
            String method,
            List<Double> weeklyDemand,
            List<Double> weeklyHigh,
            double soldPerYear,
            Quantity nextLot,
            double daysToReorder,
            Overstock overstock,
            double weightKg,
            double volumeL,
            Standing standing) {
        this(
                advice,
                name,
                demandClass,
                unitCost,
                stock,
                method,
                weeklyDemand,
                weeklyHigh,
                soldPerYear,
                nextLot,
                daysToReorder,
                overstock,
                weightKg,
                volumeL,
                weeklyDemand,
                standing);
    }

    public PlannedItem with(ReorderAdvice other) {
        return new PlannedItem(
                other,
                name,
                demandClass,
                unitCost,
                stock,
                method,
                weeklyDemand,
                weeklyHigh,
                soldPerYear,
                nextLot,
                daysToReorder,
                overstock,
                weightKg,
                volumeL,
                weeklyMethod,
                standing);
    }
}
