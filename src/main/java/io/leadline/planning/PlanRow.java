package io.leadline.planning;

import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.Overstock;
import io.leadline.replenishment.ReorderAdvice.Decision;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan as lists show it. Money is only for comparing: as stored in the item's currency, as shown in the company's.
 *
 * @param day the plan is of
 * @param supplier empty where nobody offers the item
 * @param stock free units
 * @param perWeek expected units a week in the coming weeks
 * @param lostMargin money lost before an order made today is there
 * @param late whether an open order comes too late to cover
 * @param waitingValue of the order that waits for the supplier's minimum value; 0 if none does
 * @param before what the plan before decided; null for the first
 * @param beforeQuantity and what it ordered
 * @param errors of the forecast of the last week that is over; null where there was none
 * @param dead whether stock lies there of which nothing was sold for the time the settings name; what came in later is new, not dead
 * @param currency of its money; empty in texts written before rows said so
 * @param waitingCurrency of the order that waits for the supplier's minimum value
 * @param valued whether its money can be added to that of other rows; not where no exchange rate is known
 */
public record PlanRow(
        String sku,
        String location,
        LocalDate day,
        String name,
        String category,
        String supplier,
        String demandClass,
        Decision decision,
        double quantity,
        double unitCost,
        double stock,
        double open,
        double soldPerYear,
        double soldFourWeeks,
        @Nullable LocalDate lastSold,
        double perWeek,
        @Nullable LocalDate stockout,
        double lostMargin,
        boolean late,
        double waitingValue,
        double excessUnits,
        double excessValue,
        Overstock.Remedy remedy,
        @Nullable Decision before,
        double beforeQuantity,
        @Nullable ForecastErrors errors,
        boolean dead,
        String currency,
        String waitingCurrency,
        boolean valued) {

    private static final double NEVER_DAYS = 3650;

    public ItemPlace place() {
        return new ItemPlace(new io.leadline.shared.Sku(sku), location);
    }

    /** Zero where it cannot be added to others. */
    public double stockValue() {
        return valued ? Math.max(0, stock) * unitCost : 0;
    }

    /** Turned over in a year, at cost; zero where it cannot be added to others. */
    public double yearValue() {
        return valued ? soldPerYear * unitCost : 0;
    }

    /** Yearly cost of sales divided by the value of the stock; infinite without stock. */
    public double turns() {
        return stock <= 0 ? Double.POSITIVE_INFINITY : soldPerYear / stock;
    }

    /** Stock divided by mean daily demand; 3,650 where it never ends. */
    public double coverDays() {
        return perWeek <= 0 ? NEVER_DAYS : Math.min(NEVER_DAYS, Math.max(0, stock) / perWeek * 7);
    }

    /** Share of what was there in the last four weeks that was sold; 0 where nothing was there. */
    public double sellThrough() {
        double there = soldFourWeeks + Math.max(0, stock);
        return there <= 0 ? 0 : soldFourWeeks / there;
    }

    /** Zero where it cannot be added to others. */
    public double orderValue() {
        return valued ? quantity * unitCost : 0;
    }

    /**
     * The same with its money in the company's currency; where no exchange rate is known, as it is and not to be added.
     *
     * @param worth what a unit of a currency is worth in the company's
     * @param company its currency
     */
    PlanRow in(Map<String, Double> worth, String company) {
        Double own = currency.isEmpty() ? Double.valueOf(1) : worth.get(currency);
        Double waiting = waitingValue == 0 ? Double.valueOf(1) : worth.get(waitingCurrency);
        if (own == null || waiting == null) {
            return with(1, 1, currency, false);
        }
        return own == 1 && waiting == 1 ? this : with(own, waiting, company, true);
    }

    private PlanRow with(double own, double waiting, String inCurrency, boolean known) {
        return new PlanRow(
                sku,
                location,
                day,
                name,
                category,
                supplier,
                demandClass,
                decision,
                quantity,
                unitCost * own,
                stock,
                open,
                soldPerYear,
                soldFourWeeks,
                lastSold,
                perWeek,
                stockout,
                lostMargin * own,
                late,
                waitingValue * waiting,
                excessUnits,
                excessValue * own,
                remedy,
                before,
                beforeQuantity,
                errors,
                dead,
                inCurrency,
                inCurrency,
                known);
    }

    /**
     * Units ordered more than the plan before; below zero where less. What the plan before asked for and is on order now
     * is no change.
     */
    public double change() {
        if (before == null) {
            return 0;
        }
        boolean ordered = quantity == 0 && decision == Decision.COVERED && open >= beforeQuantity;
        return ordered ? 0 : quantity - beforeQuantity;
    }
}
