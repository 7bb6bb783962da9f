package io.leadline.replenishment.policy;

import java.time.LocalDate;
import java.util.Map;

/**
 * What limits the stock of an item at a location, besides money.
 *
 * @param shelfLifeDays days a unit can be sold after it came in; 0 where it keeps
 * @param shelfUnits units that fit on the shelf; infinity where there is room for all
 * @param capacities what suppliers can make
 */
public record Limits(int shelfLifeDays, double shelfUnits, Capacities capacities) {

    public static final Limits NONE = new Limits(0, Double.POSITIVE_INFINITY);

    /** With suppliers that make what their terms say. */
    Limits(int shelfLifeDays, double shelfUnits) {
        this(shelfLifeDays, shelfUnits, Capacities.OF_TERMS);
    }

    /** Where other locations draw on the same capacities. */
    Limits sharing(double share) {
        return new Limits(shelfLifeDays, shelfUnits, capacities.sharing(share));
    }

    /** Where what a supplier said of its weeks is dealt out. */
    Limits dealing(String supplierId, Map<LocalDate, Double> weeks) {
        return new Limits(shelfLifeDays, shelfUnits, capacities.dealing(supplierId, weeks));
    }

    /** No lot covers more days than this. */
    double coverDays(double longest) {
        return shelfLifeDays > 0 ? Math.min(longest, shelfLifeDays) : longest;
    }
}
