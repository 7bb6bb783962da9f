package io.leadline.demand.forecast;

/**
 * What similar items sell, for an item with little history.
 *
 * @param unitsPerDay their usual demand on a day of factor 1
 * @param weightDays how many days of own history it is worth; 0 = not at all
 * @param variation squared coefficient of variation of their demand over four weeks around its forecast
 */
public record DemandPrior(double unitsPerDay, double weightDays, double variation) {

    /** Nothing known: the level is the item's own, and forecasts err by 70 % until measured otherwise. */
    public static final DemandPrior NONE = new DemandPrior(0, 0, UsualVariation.UNKNOWN);

    /** The level is the item's own, and its forecasts err as those of others do. */
    static DemandPrior varying(double variation) {
        return new DemandPrior(0, 0, variation);
    }
}
