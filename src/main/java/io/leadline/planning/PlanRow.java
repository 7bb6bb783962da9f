package io.leadline.planning;

import io.leadline.planning.ReorderAdvice.Decision;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A plan as lists show it. Money is in the item's currency and only for comparing.
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
        boolean dead) {

    private static final double NEVER_DAYS = 3650;

    public ItemPlace place() {
        return new ItemPlace(new io.leadline.shared.Sku(sku), location);
    }

    public double stockValue() {
        return Math.max(0, stock) * unitCost;
    }

    /** Turned over in a year, at cost. */
    public double yearValue() {
        return soldPerYear * unitCost;
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

    public double orderValue() {
        return quantity * unitCost;
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
