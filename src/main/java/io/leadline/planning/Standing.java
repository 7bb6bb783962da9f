package io.leadline.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an item does at a location, as lists and totals show it beside its plan.
 *
 * @param soldFourWeeks units sold in the last 28 days that are known
 * @param lastSold the last day with a sale; null if there never was one
 * @param lostMargin money lost with what cannot be sold before an order made today is there
 */
public record Standing(
        String category, double soldFourWeeks, @Nullable LocalDate lastSold, double lostMargin) {

    /** For plans whose list entries nobody asks for. */
    public static final Standing UNKNOWN = new Standing("", 0, null, 0);
}
