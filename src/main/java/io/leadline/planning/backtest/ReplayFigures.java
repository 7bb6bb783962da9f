package io.leadline.planning.backtest;

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
 */
public record ReplayFigures(
        int days,
        double demanded,
        double served,
        long stockoutDays,
        double stockUnitDays,
        double stockValueDays,
        double lostMargin,
        long orderLines) {

    public static final ReplayFigures NONE = new ReplayFigures(0, 0, 0, 0, 0, 0, 0, 0);

    public ReplayFigures plus(ReplayFigures other) {
        return new ReplayFigures(
                Math.max(days, other.days),
                demanded + other.demanded,
                served + other.served,
                stockoutDays + other.stockoutDays,
                stockUnitDays + other.stockUnitDays,
                stockValueDays + other.stockValueDays,
                lostMargin + other.lostMargin,
                orderLines + other.orderLines);
    }

    /** Served over demanded units; NaN where nothing was asked for. */
    public double fillRate() {
        return served / demanded;
    }

    /** Money that lay on the shelves on an average day. */
    public double averageStockValue() {
        return days == 0 ? 0 : stockValueDays / days;
    }

    /** Holding, ordering and lost margin over the measured time. */
    public double cost(double holdingRatePerYear, double orderCost) {
        return stockValueDays * holdingRatePerYear / 365 + orderLines * orderCost + lostMargin;
    }
}
