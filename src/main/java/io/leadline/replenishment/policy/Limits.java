package io.leadline.replenishment.policy;

/**
 * What limits the stock of an item at a location, besides money.
 *
 * @param shelfLifeDays days a unit can be sold after it came in; 0 where it keeps
 * @param shelfUnits units that fit on the shelf; infinity where there is room for all
 */
public record Limits(int shelfLifeDays, double shelfUnits) {

    public static final Limits NONE = new Limits(0, Double.POSITIVE_INFINITY);

    /** No lot covers more days than this. */
    double coverDays(double longest) {
        return shelfLifeDays > 0 ? Math.min(longest, shelfLifeDays) : longest;
    }
}
