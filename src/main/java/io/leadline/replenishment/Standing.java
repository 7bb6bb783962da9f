package io.leadline.replenishment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an item does at a location, as lists and totals show it beside its plan.
 *
 * @param soldFourWeeks units sold in the last 28 days that are known
 * @param lastSold the last day with a sale; null if there never was one
 * @param lostMargin money lost with what cannot be sold before an order made today is there
 * @param recent units wanted on each of the last days that are known, at most 21, the last one {@code until}; NaN where
 *     the shelf was empty
 */
public record Standing(
        String category,
        double soldFourWeeks,
        @Nullable LocalDate lastSold,
        double lostMargin,
        List<Double> recent,
        LocalDate until) {

    /** How many recent days are kept: a week that is over, the one before it, and the one that runs. */
    public static final int RECENT_DAYS = 21;

    /** For plans whose list entries nobody asks for. */
    public static final Standing UNKNOWN = new Standing("", 0, null, 0, List.of(), LocalDate.EPOCH);
}
