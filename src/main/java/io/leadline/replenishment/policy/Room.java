package io.leadline.replenishment.policy;

import io.leadline.replenishment.LotTerm.Limit;

/**
 * The most that an order of today may bring.
 *
 * @param units zero or less where nothing may be ordered
 * @param limit what it is; of several, the lowest
 * @param figure what sets the limit: days it keeps, units on the shelf, units a week
 * @param minimumUpTo the supplier's minimum goes before the limit, but not above so many units
 */
record Room(double units, Limit limit, double figure, double minimumUpTo) {

    private static final double WEEK_DAYS = 7;

    /** A shelf that holds everything. */
    private static final Room FOR_ALL =
            new Room(Double.POSITIVE_INFINITY, Limit.SHELF_SPACE, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    /**
     * What arrives meets what is then left of today's stock and of the supply that is in time; that has to fit on the
     * shelf, and to be sold within the shelf life. A supplier's week has room for what is not yet on order for it.
     */
    static Room of(Case it) {
        double leadTime = it.leadTime().meanDays();
        double untilArrival = it.outlook().expectedOver(leadTime);
        double left = Math.max(0, it.stock().free().toDouble() + it.arriving(0, it.protectedDays()) - untilArrival);
        Room room = FOR_ALL;
        Limits limits = it.situation().limits();
        if (limits.shelfLifeDays() > 0) {
            double sold = it.outlook().expectedOver(leadTime + limits.shelfLifeDays()) - untilArrival;
            room = room.orLess(sold - left, Limit.SHELF_LIFE, limits.shelfLifeDays());
        }
        room = room.orLess(limits.shelfUnits() - left, Limit.SHELF_SPACE, limits.shelfUnits());
        double perWeek = it.terms().capacityPerWeek().toDouble();
        return perWeek > 0 ? room.orWhatCanBeMade(it, perWeek) : room;
    }

    private Room orWhatCanBeMade(Case it, double perWeek) {
        double week = perWeek * it.reviewDays() / WEEK_DAYS;
        // Last review's order comes a review before today's, give or take some days: the middle between them parts the
        // two.
        double sameWeek = it.leadTime().meanDays() - it.reviewDays() / 2.0;
        double taken = it.arriving(sameWeek, Double.POSITIVE_INFINITY);
        Room room = orLess(week - taken, Limit.CAPACITY, perWeek);
        // A minimum above a whole week's capacity is the supplier's own affair, but it is ordered once a week only.
        return taken > 0 ? new Room(room.units, room.limit, room.figure, week - taken) : room;
    }

    private Room orLess(double otherUnits, Limit other, double otherFigure) {
        return otherUnits < units ? new Room(otherUnits, other, otherFigure, minimumUpTo) : this;
    }

    /** Whole units, none where nothing may be ordered. */
    double whole() {
        return Math.max(0, Math.floor(units));
    }
}
