package io.leadline.replenishment.policy;

import io.leadline.replenishment.LotTerm.Limit;
import java.time.LocalDate;

/**
 * The most that an order of today may bring.
 *
 * @param units zero or less where nothing may be ordered
 * @param limit what it is; of several, the lowest
 * @param figure what sets the limit: days it keeps, units on the shelf, units a week
 * @param minimumUpTo the supplier's minimum goes before the limit, but not above so many units
 */
record Room(double units, Limit limit, double figure, double minimumUpTo) {

    /** A shelf that holds everything. */
    private static final Room FOR_ALL =
            new Room(Double.POSITIVE_INFINITY, Limit.SHELF_SPACE, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    /**
     * What arrives meets what is then left of today's stock and of the supply that is in time; that has to fit on the
     * shelf, and to be sold within the shelf life. A supplier's week has room for what is not yet on order for it.
     *
     * @param safety units that are held against chance, which say for when the order is asked
     */
    static Room of(Case it, double safety) {
        double leadTime = it.leadTime().meanDays();
        double untilArrival = it.outlook().expectedOver(leadTime);
        double left =
                Math.max(0, it.unpromised().free().toDouble() + it.arriving(0, it.protectedDays()) - untilArrival);
        Room room = FOR_ALL;
        Limits limits = it.situation().limits();
        if (limits.shelfLifeDays() > 0) {
            double sold = it.outlook().expectedOver(leadTime + limits.shelfLifeDays()) - untilArrival;
            room = room.orLess(sold - left, Limit.SHELF_LIFE, limits.shelfLifeDays());
        }
        room = room.orLess(limits.shelfUnits() - left, Limit.SHELF_SPACE, limits.shelfUnits());
        Capacities.Weeks weeks = it.capacity();
        if (!weeks.limited()) {
            return room;
        }
        LocalDate comes = weeks.plan() == null ? it.today() : it.asked(safety);
        return weeks.said(comes) ? room.orWhatWasSaid(it, weeks, comes) : room.orWhatCanBeMade(it, weeks, comes);
    }

    /** Of a week of which the supplier has said what it can deliver: its minimum is no reason to ask for more. */
    private Room orWhatWasSaid(Case it, Capacities.Weeks weeks, LocalDate comes) {
        double left = weeks.on(comes) - it.dueInWeek(comes);
        Room room = orLess(left, Limit.CAPACITY, weeks.on(comes));
        return new Room(room.units, room.limit, room.figure, left);
    }

    private Room orWhatCanBeMade(Case it, Capacities.Weeks weeks, LocalDate comes) {
        double week = weeks.upTo(comes, it.reviewDays());
        // Last review's order comes a review before today's, give or take some days: the middle between them parts the
        // two.
        double sameWeek = it.leadTime().meanDays() - it.reviewDays() / 2.0;
        double taken = it.dueAfter(sameWeek, weeks);
        Room room = orLess(week - taken, Limit.CAPACITY, weeks.on(comes));
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
