package io.leadline.replenishment.policy;

import io.leadline.replenishment.DemandTerm;
import io.leadline.replenishment.Term;
import java.util.List;

/**
 * A peak beyond what the supplier can make in its weeks, which is ordered before them: for each week to come, the level that
 * keeps the target until then, less what is on order and what can be made by then. The uncertain part counts as well, because
 * in the peak nothing can be made to catch up with it (Tayur 1992 calls it the shortfall). Looked ahead is as far as demand is
 * forecast: what a peak needs is no stock that lies too long, however early it has to be begun with.
 */
final class Capacity {

    private static final double WEEK_DAYS = 7;

    private Capacity() {}

    static List<Term> ahead(Case it) {
        double units = it.lastOrder() ? 0 : units(it);
        return units > 0
                ? List.of(new DemandTerm.CapacityAhead(
                        Term.units(units), it.terms().capacityPerWeek()))
                : List.of();
    }

    private static double units(Case it) {
        double perWeek = it.terms().capacityPerWeek().toDouble();
        if (perWeek <= 0) {
            return 0;
        }
        Level level = Level.of(it);
        double usual = level.at(it.next());
        double protectedDays = it.protectedDays();
        double covered = it.outlook().expectedOver(protectedDays);
        // What is held against chance grows no faster than the demand: where that is not enough, nothing else has to be
        // looked at.
        double mostPerUnit = covered > 0 ? Math.max(1, usual / covered) : Double.POSITIVE_INFINITY;
        double ahead = 0;
        for (int later = it.reviewDays(); later <= sight(it); later += it.reviewDays()) {
            double coming = it.arriving(Math.ceil(protectedDays), protectedDays + later);
            double made = coming + perWeek * later / WEEK_DAYS;
            if (it.outlook().expectedOver(protectedDays + later) * mostPerUnit > usual + ahead + made) {
                ahead = Math.max(ahead, level.later(it.next(), later) - usual - made);
            }
        }
        return ahead;
    }

    private static double sight(Case it) {
        int life = it.situation().limits().shelfLifeDays();
        double forecast = Math.max(it.coverDays(), it.outlook().unitsPerDay().length - it.protectedDays());
        return life > 0 ? Math.min(life, forecast) : forecast;
    }
}
