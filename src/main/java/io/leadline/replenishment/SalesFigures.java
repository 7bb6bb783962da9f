package io.leadline.replenishment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an item sells at a location, as lists and totals show it beside its plan.
 *
 * @param perYear units sold in the last year
 * @param fourWeeks units sold in the last 28 days that are known
 * @param last the last day with a sale; null if there never was one
 * @param lostMargin money lost with what cannot be sold before an order made today is there
 * @param recent units wanted on each of the last days that are known, at most 21, the last one {@code until}; NaN where
 *     the shelf was empty
 */
public record SalesFigures(
        DemandClass demandClass,
        double perYear,
        double fourWeeks,
        @Nullable LocalDate last,
        double lostMargin,
        List<Double> recent,
        LocalDate until) {

    /** How many recent days are kept: a week that is over, the one before it, and the one that runs. */
    public static final int RECENT_DAYS = 21;

    public SalesFigures {
        recent = List.copyOf(recent);
    }
}
