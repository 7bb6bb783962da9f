package io.leadline.replenishment.policy;

import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.LotTerm.Limit;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.StockPosition;
import java.time.LocalDate;

/**
 * What limits the stock of an item at a location, besides money.
 *
 * @param shelfLifeDays days a unit can be sold after it came in; 0 where it keeps
 * @param shelfUnits units that fit on the shelf; infinity where there is room for all
 */
public record Limits(int shelfLifeDays, double shelfUnits) {

    public static final Limits NONE = new Limits(0, Double.POSITIVE_INFINITY);

    private static final double WEEK_DAYS = 7;

    /**
     * The most that an order of today may bring.
     *
     * @param units zero or less where nothing may be ordered
     * @param limit what it is; of several, the lowest
     * @param figure what sets the limit: days, units on the shelf, units a week
     * @param minimumUpTo the supplier's minimum goes before the limit, but not above so many units
     */
    record Most(double units, Limit limit, double figure, double minimumUpTo) {

        /** A shelf with room for all. */
        private static final Most ANYTHING = new Most(
                Double.POSITIVE_INFINITY, Limit.SHELF_SPACE, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

        private Most orLess(double otherUnits, Limit other, double otherFigure) {
            return otherUnits < units ? new Most(otherUnits, other, otherFigure, minimumUpTo) : this;
        }

        private Most withMinimumUpTo(double otherUnits) {
            return new Most(units, limit, figure, otherUnits);
        }
    }

    /** No lot covers more days than this. */
    double coverDays(double longest) {
        return shelfLifeDays > 0 ? Math.min(longest, shelfLifeDays) : longest;
    }

    /**
     * What arrives meets what is then left of today's stock and of the supply that is in time; that has to fit on the
     * shelf, and to be sold within the shelf life. A supplier's week has room for what is not yet on order for it.
     */
    Most most(DemandOutlook outlook, StockPosition stock, Offer offer, int reviewDays) {
        double leadTime = offer.leadTime().meanDays();
        double untilArrival = outlook.expectedOver(leadTime);
        double left = Math.max(
                0, stock.free().toDouble() + arriving(stock, outlook.from(), 0, leadTime + reviewDays) - untilArrival);
        Most most = Most.ANYTHING;
        if (shelfLifeDays > 0) {
            double sold = outlook.expectedOver(leadTime + shelfLifeDays) - untilArrival;
            most = most.orLess(sold - left, Limit.SHELF_LIFE, shelfLifeDays);
        }
        most = most.orLess(shelfUnits - left, Limit.SHELF_SPACE, shelfUnits);
        double perWeek = offer.terms().capacityPerWeek().toDouble();
        if (perWeek > 0) {
            double week = perWeek * reviewDays / WEEK_DAYS;
            double sameWeek = Math.min(offer.terms().leadTimeDays(), leadTime) - reviewDays;
            double taken = arriving(stock, outlook.from(), sameWeek, Double.POSITIVE_INFINITY);
            most = most.orLess(week - taken, Limit.CAPACITY, perWeek);
            // A minimum above a whole week's capacity is the supplier's own affair, but it is ordered once a week only.
            most = taken > 0 ? most.withMinimumUpTo(week - taken) : most;
        }
        return most;
    }

    /**
     * Units to order today because later weeks ask for more than the supplier can make: of all weeks to come, the largest
     * sum of demand beyond what is on order and beyond the capacity up to then.
     */
    double ahead(DemandOutlook outlook, StockPosition stock, Offer offer, int reviewDays, double coverDays) {
        double perWeek = offer.terms().capacityPerWeek().toDouble();
        if (perWeek <= 0) {
            return 0;
        }
        double protectedDays = offer.leadTime().meanDays() + reviewDays;
        double covered = outlook.expectedOver(protectedDays);
        double ahead = 0;
        for (int later = reviewDays; later <= coverDays(coverDays); later += reviewDays) {
            double more = outlook.expectedOver(protectedDays + later) - covered;
            double coming = arriving(stock, outlook.from(), Math.ceil(protectedDays), protectedDays + later);
            ahead = Math.max(ahead, more - coming - perWeek * later / WEEK_DAYS);
        }
        return ahead;
    }

    /** Supply after one and up to another day from today; what is overdue counts as coming. */
    private static double arriving(StockPosition stock, LocalDate today, double afterDays, double untilDays) {
        double sum = 0;
        for (ExpectedSupply supply : stock.supply()) {
            long in = Math.max(supply.probableArrival().toEpochDay() - today.toEpochDay(), 1);
            if (in > afterDays && in <= Math.ceil(untilDays)) {
                sum += supply.quantity().toDouble();
            }
        }
        return sum;
    }
}
