package io.leadline.replenishment.policy;

import io.leadline.replenishment.DemandTerm;
import io.leadline.replenishment.Term;
import java.util.List;

/** A peak beyond what the supplier can make in its weeks, which is ordered before them. */
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

    /** Of all weeks to come, the largest sum of demand beyond what is on order and beyond the capacity up to then. */
    private static double units(Case it) {
        double perWeek = it.terms().capacityPerWeek().toDouble();
        if (perWeek <= 0) {
            return 0;
        }
        double protectedDays = it.protectedDays();
        double covered = it.outlook().expectedOver(protectedDays);
        double ahead = 0;
        for (int later = it.reviewDays(); later <= it.coverDays(); later += it.reviewDays()) {
            double more = it.outlook().expectedOver(protectedDays + later) - covered;
            double coming = it.arriving(Math.ceil(protectedDays), protectedDays + later);
            ahead = Math.max(ahead, more - coming - perWeek * later / WEEK_DAYS);
        }
        return ahead;
    }
}
