package io.leadline.replenishment.policy;

import java.util.OptionalDouble;

/**
 * Units that a minimum or a multiple forces beyond what is wanted, and that lie until they are sold: on average half of the time
 * in which they sell, a whole year where no pace is known.
 */
public final class ForcedStock {

    private static final double DAYS_OF_YEAR = 365;

    private ForcedStock() {}

    /** How long they lie on average. */
    public static double years(double units, OptionalDouble unitsPerDay) {
        return unitsPerDay.isPresent() && unitsPerDay.getAsDouble() > 0
                ? units / unitsPerDay.getAsDouble() / DAYS_OF_YEAR / 2
                : 1;
    }

    /**
     * What it costs to keep them: h · price · units · years, and no more than they are worth.
     *
     * @param holdingRatePerYear h, share of its value that a unit costs in a year
     */
    public static double cost(double units, double unitPrice, double holdingRatePerYear, OptionalDouble unitsPerDay) {
        return units * unitPrice * Math.min(1, holdingRatePerYear * years(units, unitsPerDay));
    }
}
