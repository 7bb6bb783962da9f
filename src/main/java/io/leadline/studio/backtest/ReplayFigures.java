package io.leadline.studio.backtest;

import io.leadline.replenishment.CostRates;

/**
 * What a policy came to.
 *
 * @param days measured
 * @param demanded units
 * @param served units, from stock on the day they were asked for
 * @param stockoutDays days, summed over items, on which something was asked for and not there
 * @param stockUnitDays units on hand at the end of the day, summed over days
 * @param stockValueDays the same in money
 * @param lostMargin money
 * @param orderLines lines ordered in the measured time
 * @param orderedUnits units in them
 * @param orderedKg their weight, as far as it is known
 * @param priceDifference money paid above what the items are valued at for the units that were served; below zero where prices
 *     were better
 */
public record ReplayFigures(
        int days,
        double demanded,
        double served,
        long stockoutDays,
        double stockUnitDays,
        double stockValueDays,
        double lostMargin,
        long orderLines,
        double orderedUnits,
        double orderedKg,
        double priceDifference) {

    public static final ReplayFigures NONE = new ReplayFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static final double DAYS_PER_YEAR = 365;

    public ReplayFigures plus(ReplayFigures other) {
        return new ReplayFigures(
                Math.max(days, other.days),
                demanded + other.demanded,
                served + other.served,
                stockoutDays + other.stockoutDays,
                stockUnitDays + other.stockUnitDays,
                stockValueDays + other.stockValueDays,
                lostMargin + other.lostMargin,
                orderLines + other.orderLines,
                orderedUnits + other.orderedUnits,
                orderedKg + other.orderedKg,
                priceDifference + other.priceDifference);
    }

    /** Served over demanded units; NaN where nothing was asked for. */
    public double fillRate() {
        return served / demanded;
    }

    /** Money that lay on the shelves on an average day. */
    public double averageStockValue() {
        return days == 0 ? 0 : stockValueDays / days;
    }

    public double holding(CostRates rates) {
        return stockValueDays * rates.holdingPerYear() / DAYS_PER_YEAR;
    }

    public double ordering(CostRates rates) {
        return orderLines * rates.perOrderLine();
    }

    public double shipping(CostRates rates) {
        return orderedKg * rates.shippingPerKg();
    }

    public double handling(CostRates rates) {
        return orderedUnits * rates.handlingPerUnit();
    }

    /** Holding, ordering, shipping, handling, price difference and lost margin over the measured time. */
    public double cost(CostRates rates) {
        return holding(rates) + ordering(rates) + shipping(rates) + handling(rates) + priceDifference + lostMargin;
    }
}
